
// --- what was simulated, as text --------------------------------------------
function scenario() {
  const rows = run.steps.map((step) => {
    const runs = stateOf.get(step.from).runs;
    const parts = (list) => list.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`).join(", ");
    const brings = step.symbol.brings.map(([name, list]) => `${name}: {${parts(list)}}`).join(", ");
    const head = step.symbol.event ? `${step.symbol.event}: {${step.given.map(([name, value]) => `${name}: ${value}`).join(", ")}}`
      : step.symbol.fails ? `failed: {${runs}: ${step.symbol.fails}}` : brings ? `done: {${brings}}` : `done: ${runs}`;
    const work = !step.symbol.event ? "" : step.symbol.fails && step.tried ? `\n        failed: {${step.tried}: ${step.symbol.fails}}` : brings ? `\n        done: {${brings}}` : "";
    const expect = [`state: ${step.to}`];
    if (step.seen.reply) expect.push(`reply: ${step.seen.reply}`);
    if (step.seen.answers) expect.push(`answers: {${step.seen.answers[0]}: ${step.seen.answers[1]}}`);
    const guards = step.symbol.guards.length ? `\n        guards: {${step.symbol.guards.map(([name, yes]) => `${name}: ${yes}`).join(", ")}}` : "";
    return `      - ${head}${work}${guards}\n        expect: {${expect.join(", ")}}`;
  });
  return `  new_scenario:\n    steps:\n${rows.join("\n")}\n`;
}
function trace() {
  const rows = run.steps.map((step) => JSON.stringify(step.symbol.event
    ? { event: step.symbol.event, payload: Object.fromEntries(step.given), reply: step.seen.reply, from: step.from, to: step.to, actions: step.seen.actions }
    : step.symbol.fails ? { failed: stateOf.get(step.from).runs, reply: step.symbol.fails, to: step.to } : { done: stateOf.get(step.from).runs, to: step.to }));
  return rows.join("\n") + "\n";
}
if (table) {
  const limits = table.limits.map((limit) => `${limit.name} is counted up to ${limit.max} here`).join(", ");
  $("limits").textContent = limits;
  $("undo").onclick = undo;
  $("restart").onclick = begin;
  $("copy-scenario").onclick = (event) => copy(scenario(), event.currentTarget);
  $("copy-trace").onclick = (event) => copy(trace(), event.currentTarget);
  $("simulator").addEventListener("keydown", (event) => {
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.target.matches("input")) return;
    undo();
    event.preventDefault();
  });
} else {
  $("simulator").replaceChildren(make("p", { class: "quiet" }, "This lifecycle is too large for a table in a page: there is nothing to simulate."));
}
