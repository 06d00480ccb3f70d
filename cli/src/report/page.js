"use strict";
// Everything on the page comes from the data below it. What the lifecycle does is looked up in a
// table that Lifechart has worked out; here ids only get letters.
const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const svg = document.querySelector("#canvas svg");
const atomic = data.states.filter((state) => state.atomic);
const stateOf = new Map(data.states.map((state) => [state.name, state]));
const eventOf = new Map(data.events.map((event) => [event.name, event]));

/** An element with its attributes and children; text is only ever text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children.flat()) if (child !== null) element.append(child);
  return element;
}
/** Text in which `backticks` mark code. */
function marked(text) {
  return text.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part));
}
const line = (number) => (number ? `${data.machine.file}:${number}` : "");

// --- the head -------------------------------------------------------------
$("label").textContent = data.machine.label;
$("facts").textContent = `${data.machine.file} \u00b7 ${atomic.length} states \u00b7 ${data.events.length} events \u00b7 ` +
  `${data.machine.configurations} configurations explored \u00b7 ${data.properties.length} properties hold`;
$("doc").textContent = data.machine.doc || "";

// --- the picture ------------------------------------------------------------
const view = { x: 0, y: 0, zoom: 1 };
const canvas = $("canvas");
function place() { svg.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.zoom})`; }
function zoom(factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
  const next = Math.min(6, Math.max(0.1, view.zoom * factor));
  view.x = x - (x - view.x) * (next / view.zoom);
  view.y = y - (y - view.y) * (next / view.zoom);
  view.zoom = next;
  place();
}
function fit() {
  const { width, height } = svg.viewBox.baseVal;
  view.zoom = Math.min(canvas.clientWidth / width, canvas.clientHeight / height, 1.5);
  view.x = (canvas.clientWidth - width * view.zoom) / 2;
  view.y = 0;
  place();
}
canvas.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey && !canvas.matches(":focus")) return;
  event.preventDefault();
  const box = canvas.getBoundingClientRect();
  zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX - box.left, event.clientY - box.top);
}, { passive: false });
let drag = null;
canvas.addEventListener("pointerdown", (event) => { drag = { x: event.clientX - view.x, y: event.clientY - view.y, moved: false }; });
window.addEventListener("pointermove", (event) => {
  if (!drag) return;
  drag.moved ||= Math.abs(event.clientX - view.x - drag.x) + Math.abs(event.clientY - view.y - drag.y) > 4;
  view.x = event.clientX - drag.x;
  view.y = event.clientY - drag.y;
  place();
});
window.addEventListener("pointerup", () => { setTimeout(() => { drag = null; }); });
canvas.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[event.key];
  if (step) { view.x += step[0]; view.y += step[1]; place(); }
  else if (event.key === "+") zoom(1.2);
  else if (event.key === "-") zoom(1 / 1.2);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
});
$("zoom-in").onclick = () => zoom(1.2);
$("zoom-out").onclick = () => zoom(1 / 1.2);
$("zoom-fit").onclick = fit;
$("clear").onclick = () => { light([]); markHere(); };

const drawnState = (name) => svg.querySelector(`#state-${CSS.escape(name)}`);
const arrows = [...svg.querySelectorAll(".arrow[data-from]")];
/** Shows only these parts of the picture at full strength; none: all. */
function light(parts) {
  for (const part of svg.querySelectorAll(".state,.arrow[data-from]")) part.classList.toggle("faint", parts.length > 0 && !parts.includes(part));
}
function lightState(name) {
  const touching = arrows.filter((arrow) => arrow.dataset.from === name || arrow.dataset.to === name);
  const ends = touching.flatMap((arrow) => [arrow.dataset.from, arrow.dataset.to]).map(drawnState);
  light([drawnState(name), ...touching, ...ends].filter(Boolean));
}
svg.addEventListener("click", (event) => {
  if (drag && drag.moved) return;
  const part = event.target.closest(".state,.composite,.arrow[data-from]");
  if (!part) return;
  if (part.classList.contains("arrow")) aboutArrow(part);
  else aboutState(part.id.replace(/^state-/, ""));
});
svg.addEventListener("keydown", (event) => {
  if (event.key === "Enter" || event.key === " ") { event.target.dispatchEvent(new MouseEvent("click", { bubbles: true })); event.preventDefault(); }
});

// --- details ----------------------------------------------------------------
function about(...parts) { $("about").replaceChildren(...parts.flat()); }
function aboutState(name) {
  const state = stateOf.get(name);
  if (!state) return;
  lightState(name);
  const facts = [state.code !== null ? `code ${state.code}` : null, state.runs ? `runs ${state.runs}` : null, state.parent ? `in ${state.parent}` : null, line(state.line)];
  about(make("h3", {}, state.label), make("p", { class: "quiet" }, facts.filter(Boolean).join(" \u00b7 ")), make("p", {}, state.doc || ""));
  if (state.atomic) lightColumn(name);
}
function aboutArrow(part) {
  const [from, to] = [drawnState(part.dataset.from), drawnState(part.dataset.to)];
  light([part, from, to].filter(Boolean));
  const text = part.querySelector("title").textContent.split("\n");
  about(make("h3", {}, part.getAttribute("aria-label")), text.map((row) => make("p", {}, row)));
}
function aboutEvent(name) {
  const event = eventOf.get(name);
  const targets = data.matrix[data.events.indexOf(event)].flatMap((cases, column) => cases.filter((one) => one.to).map((one) => [atomic[column].name, one.to]));
  light(arrows.filter((arrow) => arrow.textContent.includes(event.label)).concat(targets.flat().map(drawnState)).filter(Boolean));
  about(make("h3", {}, event.label), make("p", { class: "quiet" }, `${event.name}(${event.params.join(", ")}) \u00b7 ${line(event.line)}`), make("p", {}, event.doc || ""),
    make("p", {}, "May answer: ", event.replies.join(", ")));
}
function aboutCell(event, state, cases) {
  lightState(state.name);
  about(make("h3", {}, `${event.label} in ${state.label}`), cases.length === 0 ? make("p", {}, "No run gets there.") : null,
    cases.map((one) => make("p", {}, one.when ? [...marked(one.when), ": "] : "", verdict(one), one.actions ? ` / ${one.actions}` : "", make("span", { class: "quiet" }, " \u2014 ", marked(one.by)))));
}
function verdict(one) {
  if (one.kind === "goes") return `\u2192 ${stateOf.get(one.to).label}${one.reply ? `, ${one.reply}` : ""}`;
  if (one.kind === "stays") return `stays${one.reply ? `, ${one.reply}` : ""}`;
  return `${one.kind}: ${one.reply || ""}`;
}

// --- the matrix -------------------------------------------------------------
/** What all labels begin with, up to an underscore: in a narrow cell it says nothing. */
function shortened(labels) {
  let common = labels[0] || "";
  for (const label of labels) while (!label.startsWith(common)) common = common.slice(0, -1);
  const end = labels.length > 2 ? common.lastIndexOf("_") + 1 : 0;
  return (label) => (label.startsWith(common.slice(0, end)) ? label.slice(end) : label);
}
const shortState = shortened(atomic.map((state) => state.label));
function brief(one) {
  if (one.kind === "goes") return `\u2192 ${shortState(stateOf.get(one.to).label)}`;
  if (one.kind === "stays") return "stays";
  return `${one.kind === "refused" ? "\u2717" : "\u2713"} ${one.reply.replace(/^VSS_E_|^E_/, "")}`;
}
const origin = (cases) => (cases.some((one) => one.by.includes("otherwise")) ? "rest" : null);
function drawMatrix() {
  const head = make("tr", {}, make("th", {}, "event \\ state"), atomic.map((state) => make("th", { scope: "col", title: `${state.label} (${state.name})` }, shortState(state.label))));
  const rows = data.events.map((event, row) => make("tr", { "data-event": event.name },
    make("th", { scope: "row", tabindex: 0, onclick: () => aboutEvent(event.name), title: event.name }, event.label),
    atomic.map((state, column) => {
      const cases = data.matrix[row][column];
      const kinds = new Set(cases.map((one) => one.kind));
      const kind = cases.length === 0 ? "" : kinds.size === 1 ? cases[0].kind : kinds.has("goes") || kinds.has("stays") ? "goes" : "refused";
      const own = cases.some((one) => one.by.startsWith(`\`${state.name}\`,`)) ? "own" : origin(cases) && cases.every((one) => one.by.includes("otherwise")) ? "rest" : "outer";
      const text = cases.length === 0 ? "\u00b7" : cases.map(brief).join("; ");
      return make("td", { class: `${kind} ${cases.length ? own : ""}`, tabindex: 0, "data-state": state.name, title: cases.map((one) => `${one.when ? `${one.when}: ` : ""}${verdict(one)} \u2014 ${one.by}`).join("\n"), onclick: () => aboutCell(event, state, cases) }, text);
    })));
  $("cells").replaceChildren(make("thead", {}, head), make("tbody", {}, rows));
}
function lightColumn(name) {
  for (const cell of document.querySelectorAll("#cells td")) cell.classList.toggle("lit", cell.dataset.state === name);
}
document.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && event.target.matches("#cells td,#cells th,.steps li")) { event.target.click(); event.preventDefault(); }
});

// --- requirements, properties, scenarios ---------------------------------------
const coverage = { independent: ["good", "tested on its own"], cells: ["good", "cells tested"], caller: ["", "the caller's duty"], untested: ["bad", "not tested"], unsatisfied: ["bad", "nothing satisfies it"] };
function drawRequirements() {
  const rows = data.requirements.map((one) => make("tr", { id: `requirement-${one.id}` }, make("th", { scope: "row" }, one.id), make("td", {}, one.text, one.source ? make("div", { class: "quiet" }, one.source.title) : null),
    make("td", {}, one.satisfied_by.map((by) => make("div", {}, `${by.kind} ${by.name}, line ${by.line}`))),
    make("td", {}, [...one.tested_by.properties, ...one.tested_by.scenarios].map(({ name }) => make("div", {}, make("a", { href: `#told-${name}` }, name))), one.tested_by.cells ? make("div", { class: "quiet" }, `${one.tested_by.cells} cells`) : null),
    make("td", {}, make("span", { class: `tag ${coverage[one.coverage][0]}` }, coverage[one.coverage][1]))));
  const head = make("tr", {}, ["requirement", "text", "satisfied by", "tested by", ""].map((text) => make("th", {}, text)));
  $("traced").replaceChildren(make("thead", {}, head), make("tbody", {}, rows));
  $("requirements").classList.toggle("gone", rows.length === 0);
}
const cites = (names) => names.map((name) => make("a", { class: "tag", href: `#requirement-${name}` }, name));
function drawProperties() {
  $("held").replaceChildren(...data.properties.map((one) => make("details", { id: `told-${one.name}` }, make("summary", {}, make("span", { class: "tag good" }, "holds"), one.name),
    make("p", {}, one.doc || ""), make("pre", {}, one.text), make("p", { class: "quiet" }, line(one.line), " ", cites(one.satisfies)))));
  $("properties").classList.toggle("gone", data.properties.length === 0);
}
function drawScenarios() {
  $("played").replaceChildren(...data.scenarios.map((one) => {
    const list = make("ol", { class: "steps" }, one.steps.map((step) => make("li", { tabindex: 0, "data-from": step.from, "data-to": step.to, onclick: (event) => show(event.currentTarget) }, step.text.replace(/^\d+\. /, ""))));
    const move = (by) => { const all = [...list.children]; const at = all.findIndex((item) => item.hasAttribute("aria-current")); show(all[Math.min(all.length - 1, Math.max(0, at + by))]); };
    return make("details", { id: `told-${one.name}` }, make("summary", {}, one.name), make("p", {}, one.doc || "", " ", cites(one.satisfies)),
      make("div", { class: "tools" }, make("button", { onclick: () => move(-1) }, "Back"), make("button", { onclick: () => move(1) }, "Next step"), make("span", { class: "quiet" }, line(one.line))), list);
  }));
  $("scenarios").classList.toggle("gone", data.scenarios.length === 0);
}
function show(item) {
  for (const other of document.querySelectorAll(".steps li[aria-current]")) other.removeAttribute("aria-current");
  item.setAttribute("aria-current", "step");
  const ends = [item.dataset.from, item.dataset.to];
  const way = arrows.filter((arrow) => inside(ends[0], arrow.dataset.from) && arrow.dataset.to === ends[1]);
  light([...ends.map(drawnState), ...(ends[0] === ends[1] ? [] : way)].filter(Boolean));
  markHere(ends[1]);
}
function inside(state, outer) {
  for (let at = state; at; at = stateOf.get(at)?.parent) if (at === outer) return true;
  return !stateOf.has(outer);
}

// --- the simulator ----------------------------------------------------------
const table = data.simulation;
/** A new id of a type: each type has letters of its own. */
function fresh(now, type) {
  now.used[type] = (now.used[type] || 0) + 1;
  return letters(now.used[type] - 1);
}
const letters = (number) => (number < 26 ? String.fromCharCode(65 + number) : `N${number}`);
let run = null;
function begin() { run = { at: 0, ids: {}, used: {}, forgotten: [], finished: [], steps: [], past: [] }; drawRun(); }
function copyOf(state) { return JSON.parse(JSON.stringify(state)); }
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
  const [next, seen, taken, decided, ids, tried] = table.cells[run.at][index];
  const past = copyOf({ ...run, past: [] });
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
}
function told(seen) {
  const parts = [seen.reply || "no reply yet"];
  if (seen.answers) parts.push(`${seen.answers[0]} is told ${seen.answers[1]}`);
  if (seen.actions.length) parts.push(`/ ${seen.actions.join(", ")}`);
  return parts.join(", ");
}
function drawRun() {
  const now = table.states[run.at];
  const state = stateOf.get(now.state);
  $("now").replaceChildren("In ", make("strong", {}, state.label), state.runs ? `, ${state.runs} runs` : "");
  const context = [...Object.entries(run.ids), ...now.context.filter(([name]) => !(name in run.ids))];
  $("context").textContent = context.map(([name, value]) => `${name} = ${value}`).join(", ");
  const groups = new Map();
  table.symbols.forEach((symbol, index) => {
    if (!table.cells[run.at][index]) return;
    const name = symbol.event || (state.runs ? state.runs : "work");
    if (!symbol.event && !state.runs) return;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(index);
  });
  $("moves").replaceChildren(...[...groups].map(([name, indexes]) => {
    const label = eventOf.has(name) ? make("button", { onclick: () => aboutEvent(name), title: name }, eventOf.get(name).label) : make("strong", {}, name);
    return make("div", { class: "move" }, label, make("div", { class: "way" }, distinct(indexes).map((index) => {
      const symbol = table.symbols[index];
      const [next, seen, taken, decided] = table.cells[run.at][index];
      const shown = values(symbol, copyOf(run)).map(([param, value]) => `${param}: ${value}`).join(", ");
      const guards = symbol.guards.map(([guard, yes]) => `${guard}: ${yes ? "yes" : "no"}`);
      const extra = [...guards, ...symbol.brings.map(([name, parts]) => `${name}: ${parts.map((part) => part.join(" ")).join(", ")}`), symbol.fails ? `fails: ${symbol.fails}` : null].filter(Boolean).join(", ");
      const kind = taken ? "taken" : next === run.at && (table.seen[seen].reply || "") !== "ok" ? "refused" : "same";
      const to = next === run.at ? "" : ` \u2192 ${stateOf.get(table.states[next].state).label}`;
      return make("button", { class: kind, "data-symbol": index, onclick: () => take(index), title: `${told(table.seen[seen])}; decided in ${line(decided)}` }, `${shown || (symbol.event ? "call" : "done")}${extra ? ` [${extra}]` : ""}${to}${taken ? "" : `: ${table.seen[seen].reply || "nothing"}`}`);
    })));
  }));
  $("history").replaceChildren(...run.steps.map((step) => make("li", {}, `${spoken(step)} `, make("span", { class: "told" }, `${told(step.seen)} \u2192 ${step.to} (${line(step.decided)})`))));
  $("history").lastChild?.scrollIntoView({ block: "nearest" });
  $("undo").disabled = run.past.length === 0;
  light([]);
  markHere(now.state);
}
/** Calls that read alike now are offered once. */
function distinct(indexes) {
  const known = new Set();
  return indexes.filter((index) => {
    const symbol = table.symbols[index];
    const key = JSON.stringify([symbol.brings, values(symbol, copyOf(run)), symbol.guards, symbol.fails, table.cells[run.at][index].slice(0, 3)]);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
function spoken(step) {
  const given = step.given.map(([name, value]) => `${name}: ${value}`).join(", ");
  return step.symbol.event ? `${step.symbol.event}(${given})` : step.symbol.fails ? `work fails with ${step.symbol.fails}` : "work done";
}
function markHere(name) {
  for (const part of svg.querySelectorAll(".here")) part.classList.remove("here");
  if (name) drawnState(name)?.classList.add("here");
}
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
async function copy(text, button) {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = make("textarea", {}, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const label = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = label; }, 1200);
}
if (table) {
  $("limits").textContent = table.limits.map((limit) => `${limit.name} is counted up to ${limit.max} here`).join(", ");
  $("undo").onclick = () => { const past = run.past.pop(); run = { ...past, past: run.past }; drawRun(); };
  $("restart").onclick = begin;
  $("copy-scenario").onclick = (event) => copy(scenario(), event.currentTarget);
  $("copy-trace").onclick = (event) => copy(trace(), event.currentTarget);
} else {
  $("simulator").replaceChildren(make("h2", {}, "Simulator"), make("p", { class: "quiet" }, "This lifecycle is too large for a table in a page."));
}

// --- search -----------------------------------------------------------------
$("search").addEventListener("input", () => {
  const wanted = $("search").value.trim().toLowerCase();
  const hits = (text) => text.toLowerCase().includes(wanted);
  for (const row of document.querySelectorAll("#cells tbody tr")) row.classList.toggle("gone", wanted !== "" && !hits(row.textContent) && !hits(row.dataset.event));
  for (const row of document.querySelectorAll("#traced tbody tr, #held details, #played details")) row.classList.toggle("gone", wanted !== "" && !hits(row.textContent));
  const parts = [...svg.querySelectorAll(".state,.arrow[data-from]")].filter((part) => hits(part.textContent) || hits(part.id));
  light(wanted === "" ? [] : parts);
});

drawMatrix();
drawRequirements();
drawProperties();
drawScenarios();
if (table) begin();
fit();
window.addEventListener("resize", fit);
