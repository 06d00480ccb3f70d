
// --- details ----------------------------------------------------------------
const casesAt = (row, column) => data.cases[data.matrix[row][column]];
function about(...parts) { $("about").replaceChildren(...parts.flat().filter((part) => part !== null)); }
function aboutState(name) {
  const state = stateOf.get(name);
  if (!state) return;
  hold(ofState(name));
  const facts = [state.code !== null ? `code ${state.code}` : null, state.runs ? `runs ${state.runs}` : null, state.parent ? `in ${state.parent}` : null, line(state.line), seenOf(name)];
  about(make("h3", {}, state.label), make("p", { class: "quiet" }, facts.filter(Boolean).join(" \u00b7 ")), make("p", {}, state.doc || ""));
}
function aboutArrow(part) {
  hold(ofArrow(part));
  const text = part.querySelector("title").textContent.split("\n");
  const count = data.log ? make("p", { class: "quiet" }, `taken ${counted(data.log.arrows[part.id] || 0, "time")} in the logs`) : null;
  about(make("h3", {}, part.getAttribute("aria-label")), text.map((row) => make("p", {}, row)), count);
}
function aboutEvent(name) {
  const event = eventOf.get(name);
  hold(ofEvent(name));
  about(make("h3", {}, event.label), make("p", { class: "quiet" }, `${event.name}(${event.params.join(", ")}) \u00b7 ${line(event.line)}`), make("p", {}, event.doc || ""),
    make("p", {}, "May answer: ", event.replies.join(", ")));
}
function aboutCell(event, state, cases) {
  const goes = cases.filter((one) => one.to);
  const step = ofStep([state.name], goes.map((one) => one.to), goes.map((one) => one.line));
  hold({ ...step, events: [] });
  const count = data.log ? make("p", { class: "quiet" }, `seen ${counted(seenAt(state.name, event.name), "time")} in the logs`) : null;
  about(make("h3", {}, `${event.label} in ${state.label}`), cases.length === 0 ? make("p", {}, "No run gets there.") : null,
    cases.map((one) => make("p", {}, one.when ? [marked(one.when), ": "] : "", verdict(one), one.actions ? ` / ${one.actions}` : "", make("span", { class: "quiet" }, " \u2014 ", marked(one.by)))),
    [...new Set(cases.map((one) => one.line))].filter(written).map((at) => make("pre", { class: "decides" }, `${at}: ${written(at)}`)), count);
}
function verdict(one) {
  if (one.kind === "goes") return `\u2192 ${stateOf.get(one.to).label}${one.reply ? `, ${one.reply}` : ""}`;
  if (one.kind === "stays") return `stays${one.reply ? `, ${one.reply}` : ""}`;
  return `${one.kind}: ${one.reply || ""}`;
}

// --- the matrix -------------------------------------------------------------
/** What the names of all states begin with says nothing in a table. */
const common = atomic.reduce((prefix, state) => { while (!state.label.startsWith(prefix)) prefix = prefix.slice(0, -1); return prefix; }, atomic.length > 1 ? atomic[0].label : "");
const cut = common.slice(0, common.lastIndexOf("_") + 1);
const shortState = (label) => label.slice(cut.length) || label;
function brief(one) {
  if (one.kind === "goes") return `\u2192 ${shortState(stateOf.get(one.to).label)}`;
  if (one.kind === "stays") return "stays";
  return `${one.kind === "refused" ? "\u2717" : "\u2713"} ${(one.reply || "").replace(/^VSS_E_|^E_/, "")}`;
}
/** The cells of each state and of each event. */
const cellsOf = { states: new Map(), events: new Map() };
/** The cells that each line of the file decides. */
const decidedIn = new Map();
/** What some lines of the file are about: states, arrows, cells. */
function ofLines(lines) {
  const states = data.states.filter((state) => lines.includes(state.line));
  const within = atomic.filter((one) => states.some((state) => inside(one.name, state.name))).map((one) => one.name);
  const ways = arrows.filter((arrow) => data.arrows[arrow.id].some((at) => lines.includes(at)));
  const cells = lines.flatMap((at) => [...(decidedIn.get(at) || [])]);
  const near = ways.length || states.length ? ways.map((arrow) => arrow.dataset.to) : cells.map((cell) => cell.dataset.state);
  return { parts: whole([...ways, ...[...states.map((state) => state.name), ...within, ...near].map(drawnState)]), states: within, events: [], cells };
}
function showRequirement(one) {
  hold(ofLines(one.satisfied_by.map((by) => by.line)));
  about(make("h3", {}, one.id), make("p", {}, one.text), make("p", { class: "quiet" }, one.satisfied_by.map((by) => `${by.kind} ${by.name}, ${line(by.line)}`).join("; ")));
  $("picture").scrollIntoView({ block: "start" });
}
function looks(cases, state) {
  if (cases.length === 0) return "";
  const kinds = new Set(cases.map((one) => one.kind));
  const kind = kinds.size === 1 ? cases[0].kind : kinds.has("goes") || kinds.has("stays") ? "goes" : "refused";
  const own = cases.some((one) => one.by.startsWith(`\`${state.name}\`,`)) ? "own" : cases.every((one) => one.by.includes("otherwise")) ? "rest" : "outer";
  return `${kind} ${own}`;
}
function cell(event, row, state, column) {
  const cases = casesAt(row, column);
  const count = data.log && cases.length ? seenAt(state.name, event.name) : null;
  const seen = count === null ? "" : count ? " seen" : " unseen";
  const told = cases.map((one) => `${one.when ? `${one.when}: ` : ""}${verdict(one)} \u2014 ${one.by}`).join("\n");
  const td = make("td", { class: looks(cases, state) + seen, "data-state": state.name, "data-event": event.name, title: told, onclick: () => aboutCell(event, state, cases) },
    count ? make("span", { class: "count" }, `\u00d7${count} `) : null, cases.length ? cases.map(brief).join("; ") : "\u00b7");
  for (const [kind, name] of [["states", state.name], ["events", event.name]]) {
    if (!cellsOf[kind].has(name)) cellsOf[kind].set(name, []);
    cellsOf[kind].get(name).push(td);
  }
  for (const { line: at } of cases) decidedIn.set(at, (decidedIn.get(at) || new Set()).add(td));
  return td;
}
function drawMatrix() {
  const named = (scope, kind, one, choose) => make("th", { scope, class: "named", [`data-${kind}`]: one.name, title: `${one.label} (${one.name})`, onclick: () => choose(one.name) }, kind === "state" ? shortState(one.label) : one.label);
  // With many states each has a row.
  const down = atomic.length > 24;
  const [across, along] = down ? [data.events, atomic] : [atomic, data.events];
  const head = make("tr", {}, make("th", {}, down ? "state \\ event" : "event \\ state"), across.map((one) => (down ? named("col", "event", one, aboutEvent) : named("col", "state", one, aboutState))));
  const rows = along.map((one, at) => make("tr", { "data-name": one.name }, down ? named("row", "state", one, aboutState) : named("row", "event", one, aboutEvent),
    across.map((other, beside) => (down ? cell(other, beside, one, at) : cell(one, at, other, beside)))));
  $("cells").replaceChildren(make("thead", {}, head), make("tbody", {}, rows));
  roving($("cells"), [...$("cells").querySelectorAll("th.named[scope=row],td")], across.length + 1);
  for (const name of head.querySelectorAll("th.named")) name.tabIndex = -1;
  $("cells").addEventListener("pointerover", (event) => {
    const at = event.target.closest("[data-state],[data-event]");
    const { state, event: name } = at?.dataset || {};
    light(!at ? kept : state && name ? { ...nothing, states: [state], events: [name] } : state ? ofState(state) : ofEvent(name));
  });
  $("cells").addEventListener("pointerleave", () => light(kept));
}

// --- requirements, properties, suites ---------------------------------------
const coverage = { independent: ["good", "tested on its own"], cells: ["good", "cells tested"], caller: ["", "the caller's duty"], untested: ["bad", "not tested"], unsatisfied: ["bad", "nothing satisfies it"] };
function drawRequirements() {
  const rows = data.requirements.map((one) => make("tr", { id: `requirement-${one.id}` }, make("th", { scope: "row" }, one.id, one.satisfied_by.length ? make("div", {}, make("button", { onclick: () => showRequirement(one), "aria-label": `Show ${one.id} in the picture` }, "Show")) : null), make("td", {}, one.text, one.source ? make("div", { class: "quiet" }, one.source.title) : null),
    make("td", {}, one.satisfied_by.map((by) => make("div", {}, `${by.kind} ${by.name}, line ${by.line}`))),
    make("td", {}, one.tested_by.properties.map(({ name }) => make("div", {}, make("a", { href: `#held-${name}` }, name))), one.tested_by.scenarios.map(({ name }) => make("div", {}, make("a", { href: `#told-${name}` }, name))), one.tested_by.cells ? make("div", { class: "quiet" }, counted(one.tested_by.cells, "cell")) : null),
    make("td", {}, make("span", { class: `tag ${coverage[one.coverage][0]}` }, coverage[one.coverage][1]))));
  const head = make("tr", {}, ["requirement", "text", "satisfied by", "tested by", "tested"].map((text) => make("th", { scope: "col" }, text)));
  $("traced").replaceChildren(make("thead", {}, head), make("tbody", {}, rows));
  if (rows.length === 0) without("requirements");
}
const cites = (names) => names.map((name) => make("a", { class: "tag", href: `#requirement-${name}` }, name));
function drawProperties() {
  $("held").replaceChildren(...data.properties.map((one) => make("details", { id: `held-${one.name}`, open: one.verdict === "broken" ? "" : null },
    make("summary", {}, make("span", { class: `tag ${one.verdict === "holds" ? "good" : "bad"}` }, one.verdict), one.name),
    make("p", {}, one.doc || ""), make("pre", {}, one.text),
    make("p", { class: "quiet" }, line(one.line), " ", cites(one.satisfies), one.verdict === "broken" ? make("a", { href: `#broken-${one.name}` }, "the run that shows it") : null))));
  if (data.properties.length === 0) without("properties");
}
function drawSuites() {
  if (!data.suites) return without("suites");
  const whole = (one) => make("tr", {}, make("th", { scope: "row" }, one.name), make("td", { class: "number" }, one.tests ?? "not made"), make("td", { class: "number" }, one.inputs ?? `at most ${one.most}`),
    make("td", {}, one.proves), make("td", {}, one.misses), make("td", { class: "number" }, one.mutants === null ? "" : [make("span", { class: `tag ${one.killed === one.mutants ? "good" : "bad"}` }, `${one.killed} of ${one.mutants}`)]), make("td", {}, one.certificate));
  const columns = ["suite", "tests", "inputs", "passing proves", "misses", "mutants that fail", "certificate"];
  const head = () => columns.map((text) => make("th", { scope: "col" }, text));
  $("proven").replaceChildren(...data.suites.about.split("\n\n").map((text) => make("p", { class: "quiet" }, marked(text.replaceAll("*", "")))),
    ...data.suites.sections.map((section) => make("details", {}, make("summary", {}, section.title), make("p", {}, section.about),
      make("div", { class: "wide" }, make("table", {}, make("thead", {}, make("tr", {}, head())), make("tbody", {}, section.rows.map(whole)))))));
  $("proven").querySelector("details").open = true;
}
// A link leads into what is closed, too.
function openTarget() {
  const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches("details")) { target.open = true; target.scrollIntoView(); }
}
window.addEventListener("hashchange", openTarget);
