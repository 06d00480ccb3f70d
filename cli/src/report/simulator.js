
// --- the simulator ----------------------------------------------------------
const table = data.simulation;
const letters = (number) => (number < 26 ? String.fromCharCode(65 + number) : `N${number}`);
/** A new id of a type: the first letter that none of its ids has. */
function fresh(now, type) {
  const names = (now.used[type] ||= []);
  let number = 0;
  while (names.includes(letters(number))) number += 1;
  names.push(letters(number));
  return letters(number);
}
let run = null;
function begin() { run = { at: 0, ids: {}, used: {}, forgotten: [], finished: [], steps: [], past: [] }; drawRun(); }
function copyOf(state) { return JSON.parse(JSON.stringify({ ...state, past: [] })); }
const outcomeOf = (at, index) => { const number = table.cells[at][index]; return number === null ? null : table.outcomes[number]; };
/** The values of a call, as a person would write them: ids are letters. */
function values(symbol, now) {
  const given = [];
  for (const [name, how, type] of symbol.params) {
    if (how.value !== undefined) given.push([name, how.value]);
    else {
      const current = Object.entries(now.ids).filter(([field]) => table.types[field] === type).map(([, id]) => id);
      const mine = (ids) => ids.filter((id) => id.startsWith(`${type} `)).map((id) => id.slice(type.length + 1));
      const stale = mine(now.forgotten).filter((id) => !current.includes(id));
      const finished = mine(now.finished);
      const known = { current: () => now.ids[how.field], same: () => given[how.param][1], previous: () => stale[stale.length - 1], finished: () => stale.filter((id) => finished.includes(id)).pop() }[how.id];
      given.push([name, (known && known()) || fresh(now, type)]);
    }
  }
  return given;
}
function take(index) {
  const [next, seen, taken, decided, ids, tried] = outcomeOf(run.at, index);
  const past = copyOf(run);
  const symbol = table.symbols[index];
  const given = values(symbol, run);
  const before = run.ids;
  run.ids = {};
  for (const [field, kind, source] of ids) run.ids[field] = kind === "param" ? given[source][1] : kind === "field" ? before[source] : fresh(run, table.types[field]);
  for (const [field, id] of Object.entries(before)) if (run.ids[field] !== id) run.forgotten.push(`${table.types[field]} ${id}`);
  const from = table.states[run.at].state;
  run.past = [...run.past, past];
  run.at = next;
  const to = table.states[next];
  if (to.end) run.finished.push(...Object.entries(run.ids).map(([field, id]) => `${table.types[field]} ${id}`));
  run.steps.push({ symbol, given, seen: table.seen[seen], taken: taken === 1, decided, tried, from, to: to.state });
  drawRun();
  hold(ofStep([from], [to.state], [decided]));
  markHere([to.state]);
  reveal(drawnState(to.state));
}
function undo() {
  const past = run.past[run.past.length - 1];
  if (!past) return;
  run = { ...past, past: run.past.slice(0, -1) };
  drawRun();
}
/** Gives an id another name, in all that was done and all that can be undone. */
function rename(type, old, name) {
  const one = (id) => (id === old ? name : id);
  const typed = (list) => list.map((id) => (id === `${type} ${old}` ? `${type} ${name}` : id));
  for (const state of [run, ...run.past]) {
    for (const field of Object.keys(state.ids)) if (table.types[field] === type) state.ids[field] = one(state.ids[field]);
    state.used[type] = (state.used[type] || []).map(one);
    state.forgotten = typed(state.forgotten);
    state.finished = typed(state.finished);
    for (const step of state.steps) step.given = step.given.map(([param, value], at) => [param, step.symbol.params[at][2] === type ? one(value) : value]);
  }
  drawRun();
}
function named(field, id) {
  const type = table.types[field];
  if (!type) return `${field} = ${id}`;
  const input = make("input", { class: "id", value: id, size: Math.max(2, id.length), "aria-label": `${field}: another name for this id`, title: "Another name for this id", onchange: () => {
    const name = input.value.trim();
    const is_free = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !(run.used[type] || []).includes(name);
    if (is_free) rename(type, id, name); else input.value = id;
  } });
  return [`${field} = `, input];
}
function told(seen) {
  const parts = [seen.reply || "no reply yet"];
  if (seen.answers) parts.push(`${seen.answers[0]} is told ${seen.answers[1]}`);
  if (seen.actions.length) parts.push(`/ ${seen.actions.join(", ")}`);
  return parts.join(", ");
}
const answers = (symbol) => [...symbol.guards.map(([guard, yes]) => [guard, yes ? "yes" : "no"]), ...symbol.brings.filter(([, parts]) => parts.length).map(([name, parts]) => [name, parts.map(([part, value]) => (value === null ? part : `${part} ${value}`)).join(", ")]), ...(symbol.fails ? [["fails", symbol.fails]] : [])];
function button(index) {
  const symbol = table.symbols[index];
  const [next, seen, taken, decided] = outcomeOf(run.at, index);
  const given = values(symbol, copyOf(run)).map(([param, value]) => `${param}: ${value}`).join(", ");
  const extra = answers(symbol).map(([name, answer]) => `${name}: ${answer}`).join(", ");
  const reply = table.seen[seen].reply;
  const kind = taken ? "taken" : next === run.at && (reply || "") !== "ok" ? "refused" : "same";
  const to = next === run.at ? "" : ` \u2192 ${stateOf.get(table.states[next].state).label}`;
  const text = `${given || (symbol.event ? "call" : "done")}${extra ? ` [${extra}]` : ""}${to}${taken ? "" : `: ${reply || "nothing"}`}`;
  return make("button", { class: kind, "data-symbol": index, onclick: () => take(index), title: `${told(table.seen[seen])}; decided in ${line(decided)}: ${written(decided)}` }, text);
}
/** Where there are many ways to call, each value and answer is chosen by itself. */
function chooser(indexes) {
  const now = copyOf(run);
  const rows = indexes.map((index) => ({ index, parts: new Map([...values(table.symbols[index], copyOf(now)), ...answers(table.symbols[index])]) }));
  const names = [...new Set(rows.flatMap(({ parts }) => [...parts.keys()]))];
  const chosen = new Map(rows[0].parts);
  const box = make("div", { class: "chooser" });
  const draw = (focus) => {
    const fitting = (row, besides) => names.every((name) => name === besides || row.parts.get(name) === chosen.get(name));
    const best = rows.find((row) => fitting(row)) || rows[0];
    const selects = names.map((name) => {
      const options = [...new Set(rows.map(({ parts }) => parts.get(name)))];
      const select = make("select", { "data-name": name, onchange: () => {
        const value = options[select.selectedIndex];
        chosen.set(name, value);
        // What does not go with it gives way.
        const near = rows.find((row) => fitting(row)) || rows.find((row) => row.parts.get(name) === value);
        for (const other of names) chosen.set(other, near.parts.get(other));
        draw(name);
      } }, options.map((value) => make("option", {}, value ?? "\u2013")));
      select.selectedIndex = options.indexOf(chosen.get(name));
      return make("label", {}, `${name} `, select);
    });
    box.replaceChildren(...selects, button(best.index));
    if (focus) box.querySelector(`select[data-name="${CSS.escape(focus)}"]`).focus();
  };
  draw();
  return box;
}
/** Ways to call that are shown side by side; where there are more, values are chosen. */
const SIDE_BY_SIDE = 6;
function drawRun() {
  const now = table.states[run.at];
  const state = stateOf.get(now.state);
  $("now").replaceChildren("In ", make("strong", {}, state.label), state.runs ? `, ${state.runs} runs` : "");
  const context = [...Object.entries(run.ids), ...now.context.filter(([name]) => !(name in run.ids))];
  $("context").replaceChildren(...context.flatMap(([name, value], at) => [at ? ", " : "", named(name, value)]).flat());
  const groups = new Map();
  table.symbols.forEach((symbol, index) => {
    if (!outcomeOf(run.at, index) || (!symbol.event && !state.runs)) return;
    const name = symbol.event || state.runs;
    groups.set(name, [...(groups.get(name) || []), index]);
  });
  $("moves").replaceChildren(...[...groups].map(([name, all]) => {
    const label = eventOf.has(name) ? make("button", { class: "event", onclick: () => aboutEvent(name), title: name }, eventOf.get(name).label) : make("strong", {}, name);
    const indexes = distinct(all);
    return make("div", { class: "move" }, label, make("div", { class: "way" }, indexes.length > SIDE_BY_SIDE ? chooser(indexes) : indexes.map(button)));
  }));
  $("history").replaceChildren(...run.steps.map((step) => make("li", {}, `${spoken(step)} `, make("span", { class: "told", title: written(step.decided) }, `${told(step.seen)} \u2192 ${step.to} (${line(step.decided)})`))));
  $("history").scrollTop = $("history").scrollHeight;
  $("undo").disabled = run.past.length === 0;
  hold(nothing);
  markHere([now.state]);
}
/** Calls that read alike now are offered once. */
function distinct(indexes) {
  const known = new Set();
  return indexes.filter((index) => {
    const symbol = table.symbols[index];
    const key = JSON.stringify([symbol.brings, values(symbol, copyOf(run)), symbol.guards, symbol.fails, outcomeOf(run.at, index).slice(0, 3)]);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
function spoken(step) {
  const given = step.given.map(([name, value]) => `${name}: ${value}`).join(", ");
  return step.symbol.event ? `${step.symbol.event}(${given})` : step.symbol.fails ? `work fails with ${step.symbol.fails}` : "work done";
}
