"use strict";
// Everything on the page comes from the data above it. What the lifecycle does is looked up in a
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
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children.flat(2)) if (child !== null && child !== undefined) element.append(child);
  return element;
}
/** Text in which `backticks` mark code. */
function marked(text) {
  return text.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part));
}
/** What stands in a line of the file that decides. */
const written = (number) => data.source[number] || "";
const line = (number) => (number ? `${data.machine.file}:${number}` : "");
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
/** Leaves a part of the page out, and the way to it. */
function without(id) {
  $(id).classList.add("gone");
  document.querySelector(`nav a[href="#${id}"]`)?.classList.add("gone");
}
/** Whether a state is this one, or inside of it; what is no state is the machine. */
function inside(state, outer) {
  for (let at = state; at; at = stateOf.get(at)?.parent) if (at === outer) return true;
  return !stateOf.has(outer);
}
/** In a list or grid one thing can be reached with the tabulator; arrow keys go to the others. */
function roving(container, things, columns, then = () => {}) {
  const here = () => Math.max(0, things.findIndex((thing) => thing.tabIndex === 0));
  const go = (to) => {
    if (!things[to]) return;
    things[here()].tabIndex = -1;
    things[to].tabIndex = 0;
    things[to].focus();
    then(things[to]);
  };
  things.forEach((thing, at) => { thing.tabIndex = at === 0 ? 0 : -1; });
  const pressed = (event) => {
    const at = here();
    const ends = { Home: at - (at % columns), End: at - (at % columns) + columns - 1 };
    const by = { ArrowLeft: columns > 1 ? -1 : 0, ArrowRight: columns > 1 ? 1 : 0, ArrowUp: -columns, ArrowDown: columns }[event.key];
    if (event.key in ends) go(Math.min(ends[event.key], things.length - 1));
    else if (by) go(at + by);
    else if (event.key === "Enter" || event.key === " ") event.target.click();
    else return;
    event.preventDefault();
  };
  const focused = (event) => {
    const to = things.indexOf(event.target);
    if (to >= 0 && to !== here()) { things[here()].tabIndex = -1; things[to].tabIndex = 0; }
  };
  // Whoever fills the container anew calls this again.
  roved.get(container)?.abort();
  const control = new AbortController();
  roved.set(container, control);
  container.addEventListener("keydown", pressed, control);
  container.addEventListener("focusin", focused, control);
}
const roved = new WeakMap();

// --- the head -------------------------------------------------------------
$("label").textContent = data.machine.label;
const held = data.properties.filter((one) => one.verdict !== "broken").length;
$("facts").textContent = [data.machine.file, counted(atomic.length, "state"), counted(data.events.length, "event"),
  `${counted(data.machine.configurations, "configuration")} explored`,
  data.properties.length ? `${held} of ${counted(data.properties.length, "property").replace("propertys", "properties")} hold` : null,
  data.findings.length ? counted(data.findings.length, "finding") : null].filter(Boolean).join(" \u00b7 ");
$("doc").textContent = data.machine.doc || "";
if (data.findings.length === 0) without("findings");
$("found").replaceChildren(...data.findings.map((one) => make("div", { class: "finding" },
  make("p", {}, make("span", { class: "tag bad" }, one.code), line(one.line)), make("pre", {}, one.text))));

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
