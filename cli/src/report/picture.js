
// --- moving and zooming -------------------------------------------------------
const view = { x: 0, y: 0, zoom: 1 };
const canvas = $("canvas");
const full = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
/** Shows the part of the picture that is in view: so a picture of any size costs no more than the canvas. */
function place() {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.setAttribute("viewBox", [-view.x, -view.y, width, height].map((length) => length / view.zoom).join(" "));
}
/** Shows all of it in its own size, for paper. */
function unplace() {
  svg.setAttribute("width", full.width);
  svg.setAttribute("height", full.height);
  svg.setAttribute("viewBox", `0 0 ${full.width} ${full.height}`);
}
function zoom(factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
  const next = Math.min(6, Math.max(0.02, view.zoom * factor));
  view.x = x - (x - view.x) * (next / view.zoom);
  view.y = y - (y - view.y) * (next / view.zoom);
  view.zoom = next;
  place();
}
function fit(width_only = false) {
  const { width, height } = full;
  const wide = canvas.clientWidth / width;
  view.zoom = Math.min(wide, width_only ? wide : canvas.clientHeight / height, 1.5);
  view.x = (canvas.clientWidth - width * view.zoom) / 2;
  view.y = 0;
  place();
}
/** Moves the picture so that this part of it can be seen, if it cannot. */
function reveal(part) {
  if (!part) return;
  const [box, room] = [part.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const over = (low, high, from, to) => (low < from ? from - low + 20 : high > to ? Math.max(to - high - 20, from - low + 20) : 0);
  view.x += over(box.left, box.right, room.left, room.right);
  view.y += over(box.top, box.bottom, room.top, room.bottom);
  place();
}
canvas.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey && !canvas.matches(":focus-within")) return;
  event.preventDefault();
  const box = canvas.getBoundingClientRect();
  zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX - box.left, event.clientY - box.top);
}, { passive: false });
const fingers = new Map();
let drag = null;
canvas.addEventListener("pointerdown", (event) => {
  fingers.set(event.pointerId, event);
  drag = { x: event.clientX - view.x, y: event.clientY - view.y, moved: false };
});
window.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before || !drag) return;
  fingers.set(event.pointerId, event);
  if (fingers.size === 2) {
    const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
    const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const box = canvas.getBoundingClientRect();
    zoom(apart(event) / Math.max(1, apart(before)), (event.clientX + other.clientX) / 2 - box.left, (event.clientY + other.clientY) / 2 - box.top);
    drag.moved = true;
    return;
  }
  drag.moved ||= Math.abs(event.clientX - view.x - drag.x) + Math.abs(event.clientY - view.y - drag.y) > 4;
  if (!drag.moved) return;
  view.x = event.clientX - drag.x;
  view.y = event.clientY - drag.y;
  place();
});
for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, (event) => {
  fingers.delete(event.pointerId);
  setTimeout(() => { drag = null; });
});
canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[event.key];
  if (step) { view.x += step[0]; view.y += step[1]; place(); }
  else if (event.key === "+") zoom(1.2);
  else if (event.key === "-") zoom(1 / 1.2);
  else if (event.key === "0") fit();
  else if (event.key === "w") fit(true);
  else if (event.key === "Escape") clear();
  else return;
  event.preventDefault();
});
// What is reached with the tabulator is brought into view; the browser must not scroll inside.
canvas.addEventListener("focusin", (event) => { if (event.target !== canvas && event.target.matches(":focus-visible")) reveal(event.target); });
canvas.addEventListener("scroll", () => { canvas.scrollTop = 0; canvas.scrollLeft = 0; });
/** With less nothing can be read. */
const READABLE = 0.4;
/** All of it; its width, or only its beginning, where more would be too small to be read. */
function atFirst() {
  fit();
  if (view.zoom < READABLE) fit(true);
  if (view.zoom < READABLE) Object.assign(view, { x: 0, y: 0, zoom: 0.8 });
  place();
}
/** Shows a part that somebody has asked for, large enough. */
function find(part) {
  if (part && view.zoom < READABLE) zoom(0.8 / view.zoom);
  reveal(part);
}
$("zoom-in").onclick = () => zoom(1.2);
$("zoom-out").onclick = () => zoom(1 / 1.2);
$("zoom-fit").onclick = () => fit();
$("zoom-width").onclick = () => fit(true);
$("clear").onclick = () => clear();
function clear() { hold(nothing); markHere([]); }

// --- what lights up -----------------------------------------------------------
const drawn = [...svg.querySelectorAll(".state,.arrow[data-from]")];
const drawnState = (name) => svg.querySelector(`#state-${CSS.escape(name)}`);
const arrows = drawn.filter((part) => part.classList.contains("arrow"));
const nothing = { parts: [], states: [], events: [], cells: [] };
/** What stays lit until something else is chosen. */
let kept = nothing;
let lit = [];
/** Shows these parts of the picture, columns and rows of the matrix; nothing: all alike. */
function light({ parts, states, events, cells = [] }) {
  const chosen = new Set(parts);
  for (const part of drawn) part.classList.toggle("faint", chosen.size > 0 && !chosen.has(part));
  for (const cell of lit) cell.classList.remove("lit");
  lit = [...states.flatMap((name) => cellsOf.states.get(name) || []), ...events.flatMap((name) => cellsOf.events.get(name) || []), ...cells];
  for (const cell of lit) cell.classList.add("lit");
}
function hold(what) { kept = what; light(what); }
const whole = (parts) => parts.filter(Boolean);
function ofState(name) {
  const within = atomic.filter((state) => inside(state.name, name)).map((state) => state.name);
  const touching = arrows.filter((arrow) => inside(name, arrow.dataset.from) && stateOf.has(arrow.dataset.from) || within.includes(arrow.dataset.to) || inside(arrow.dataset.from, name) && stateOf.has(arrow.dataset.from));
  const ends = touching.flatMap((arrow) => [arrow.dataset.from, arrow.dataset.to]).map(drawnState);
  return { parts: whole([drawnState(name), ...within.map(drawnState), ...touching, ...ends]), states: within, events: [] };
}
function ofArrow(part) {
  const lines = data.arrows[part.id] || [];
  const events = data.events.filter((event, row) => atomic.some((state, column) => casesAt(row, column).some((one) => one.to === part.dataset.to && lines.includes(one.line)))).map((event) => event.name);
  return { parts: whole([part, drawnState(part.dataset.from), drawnState(part.dataset.to)]), states: [], events };
}
function ofEvent(name) {
  const row = data.events.findIndex((event) => event.name === name);
  const goes = atomic.flatMap((state, column) => casesAt(row, column).filter((one) => one.to).map((one) => [state.name, one.to, one.line]));
  const ways = arrows.filter((arrow) => goes.some(([from, to, at]) => arrow.dataset.to === to && inside(from, arrow.dataset.from) && (data.arrows[arrow.id] || []).includes(at)));
  return { parts: whole([...ways, ...goes.flatMap(([from, to]) => [from, to]).map(drawnState)]), states: [], events: [name] };
}
/** A step: from where it comes, where it leads, and the lines that decide it. */
function ofStep(from, to, lines) {
  const ways = arrows.filter((arrow) => to.includes(arrow.dataset.to) && (data.arrows[arrow.id] || []).some((at) => lines.includes(at)) && from.some((state) => inside(state, arrow.dataset.from)));
  return { parts: whole([...from, ...to].map(drawnState)).concat(ways), states: [], events: [] };
}
function markHere(names) {
  for (const part of svg.querySelectorAll(".here")) part.classList.remove("here");
  for (const name of names) drawnState(name)?.classList.add("here");
}
const partAt = (target) => target.closest?.(".state,.composite,.arrow[data-from]");
const stateIn = (part) => part.id.replace(/^state-/, "");
const lightOf = (part) => (part.classList.contains("arrow") ? ofArrow(part) : ofState(stateIn(part)));
svg.addEventListener("click", (event) => {
  if (drag && drag.moved) return;
  const part = partAt(event.target);
  if (!part) return;
  if (part.classList.contains("arrow")) aboutArrow(part);
  else aboutState(stateIn(part));
});
svg.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  event.preventDefault();
});
svg.addEventListener("pointerover", (event) => {
  const part = drag ? null : partAt(event.target);
  light(part ? lightOf(part) : kept);
});
svg.addEventListener("pointerleave", () => light(kept));
