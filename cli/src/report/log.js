
// --- recorded runs laid over -------------------------------------------------
const seen = new Map((data.log?.coverage || []).map((cell) => [`${cell.state} ${cell.event}`, cell.count]));
const seenAt = (state, event) => seen.get(`${state} ${event}`) || 0;
const seenOf = (name) => (data.log ? `after ${counted(data.log.stays[name] || 0, "line")} of the logs` : null);
const wasIn = (part) => (data.log.stays[stateIn(part)] || 0) > 0 || [...seen].some(([cell, count]) => count > 0 && cell.startsWith(`${stateIn(part)} `)) ||
  arrows.some((arrow) => data.log.arrows[arrow.id] > 0 && [arrow.dataset.from, arrow.dataset.to].includes(stateIn(part)));
/** Shows on the picture what the logs have seen, and how often. */
function lay(on) {
  for (const old of svg.querySelectorAll(".pill")) old.remove();
  for (const part of drawn) {
    const count = part.classList.contains("arrow") ? data.log.arrows[part.id] || 0 : wasIn(part) ? 1 : 0;
    part.classList.toggle("unseen", on && count === 0);
    if (on && count > 0 && part.classList.contains("arrow")) pill(part, count);
  }
  $("cells").classList.toggle("laid", on);
}
/** The count of an arrow, behind its first line of text. */
function pill(part, count) {
  const text = part.querySelector("text");
  if (!text) return;
  const label = `\u00d7${count}`;
  const [x, y] = [Number(text.getAttribute("x")) + Number(text.getAttribute("textLength")) + 5, Number(text.getAttribute("y"))];
  const shape = (name, attributes) => { const one = document.createElementNS("http://www.w3.org/2000/svg", name); for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value); return one; };
  const group = shape("g", { class: "pill" });
  const words = shape("text", { x: x + 5, y });
  words.textContent = label;
  group.append(shape("rect", { x, y: y - 10, width: label.length * 7 + 8, height: 13, rx: 6 }), words);
  part.append(group);
}
function drawLog() {
  if (!data.log) {
    $("laid-label").classList.add("gone");
    return without("log");
  }
  const { log } = data;
  const cells = log.coverage.filter((cell) => cell.count > 0).length;
  const ways = Object.values(log.arrows);
  const verdict = log.found === 0 ? make("span", { class: "tag good" }, "conforms") : make("span", { class: "tag bad" }, counted(log.found, "finding"));
  const unit = log.per || "machine";
  const parts = [
    make("p", {}, verdict, `${log.names.join(", ")}: ${counted(log.lines, "line")}, ${log.understood} understood; ${log.conform} ${unit} conform, ${log.deviate} deviate, ${log.unfinished} unfinished.`),
    make("p", {}, `${cells} of ${counted(log.coverage.length, "cell")} and ${ways.filter((count) => count > 0).length} of ${counted(ways.length, "arrow")} were seen. What the lines leave open is not counted.`),
    make("div", {}, log.findings.map(finding), log.found > log.findings.length ? make("p", {}, `and ${counted(log.found - log.findings.length, "finding")} more`) : null),
    log.broken_lines.length ? make("details", {}, make("summary", {}, `${counted(log.broken, "line")} could not be read`), make("ul", {}, log.broken_lines.map((one) => make("li", {}, `${one.log}:${one.line}:${one.column}: ${one.why}`)))) : null,
    log.unfinished_sets.length ? make("ul", {}, log.unfinished_sets.map((one) => make("li", {}, `${one.name || "the run"}, begun in ${one.log}:${one.line}, is unfinished, in ${one.states.join(" or ")}`))) : null,
    log.understood > log.followed ? make("p", { class: "quiet" }, `The first ${log.followed} lines can be followed; all are counted.`) : null];
  $("told-log").replaceChildren(...parts.filter(Boolean));
  $("laid").checked = true;
  $("laid").onchange = () => lay($("laid").checked);
  lay(true);
}
function finding(one) {
  const of_run = runs.find((run) => run.steps.some((step) => step.deviates && step.line === one.line) && run.name.startsWith(one.log));
  const step = of_run ? of_run.steps.findIndex((step) => step.line === one.line) : -1;
  const rows = [["expected", one.expected.join("; or ")], ["decided", one.decided_by ? `${line(one.decided_by.line)}: ${one.decided_by.text}` : ""], ["rule", one.rules.map((rule) => `${rule.name}: ${rule.text}`).join("; ")], ["note", one.notes.join("; ")], ["then", one.followed_by ? `${counted(one.followed_by, "line")} more fit nothing before both agree again` : ""]];
  return make("div", { class: "finding" }, make("p", {}, make("span", { class: "tag bad" }, one.kind), `${one.log}:${one.line}:${one.column}: `, marked(one.message)),
    make("pre", {}, one.text), make("dl", {}, rows.filter(([, text]) => text).map(([name, text]) => [make("dt", {}, name), make("dd", {}, marked(text))])),
    of_run ? make("button", { onclick: () => { follow(of_run, step); $("picture").scrollIntoView({ block: "start" }); } }, "Show on the picture") : null);
}
