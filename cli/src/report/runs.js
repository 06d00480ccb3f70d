
// --- following a run over the picture ------------------------------------------
/** Every run there is: what it is called, and its steps. The words of a step are in its diagram. */
const runs = [];
const boxOf = (kind, name) => $(`${kind}-${name}`);
const said = (box) => [...box.querySelectorAll(".step")].map((step) => step.getAttribute("aria-label").replace(/^\d+\. /, ""));
for (const [kind, all] of [["told", data.scenarios], ["broken", data.broken]]) {
  for (const one of all) {
    const words = said(boxOf(kind, one.name));
    const steps = one.steps.map(([from, to, decided, at], index) => ({ text: words[index], from: [from], to: [to], decided, note: line(at) }));
    runs.push({ name: kind === "told" ? one.name : `${one.name} is broken`, doc: one.doc, steps, box: boxOf(kind, one.name), one });
  }
}
for (const of_log of data.log?.runs || []) {
  const name = data.log.names[of_log.log];
  const steps = of_log.steps.map((step) => ({ ...step, text: step.text, note: `line ${step.line}${step.deviates ? ", which nothing explains" : ""}`, wrong: step.deviates }));
  runs.push({ name: of_log.instance ? `${name}, ${of_log.instance}` : name, doc: "A recorded run. Where several states are lit, the log does not say which it was.", steps });
}
const followed = { run: null, step: -1 };
function drawRuns() {
  if (runs.length === 0) {
    $("tab-follow").disabled = true;
    return;
  }
  $("runs").replaceChildren(...runs.map((one, at) => make("option", { value: at }, one.name)));
  $("runs").onchange = () => follow(runs[Number($("runs").value)], -1);
  $("first").onclick = () => go(0);
  $("back").onclick = () => go(followed.step - 1);
  $("next").onclick = () => go(followed.step + 1);
  for (const one of runs.filter((run) => run.box)) dress(one);
  follow(runs[0], -1, false);
}
/** Adds to the box of a run what the script can do with it. */
function dress(one) {
  const { doc, satisfies, line: at } = one.one;
  const start = make("button", { onclick: () => { follow(one, 0); $("picture").scrollIntoView({ block: "start" }); } }, "Follow over the picture");
  const test = one.one.test ? make("button", { title: "For the tests of whoever uses the machine, in Rust", onclick: (event) => copy(one.one.test, event.currentTarget) }, "Copy as test") : null;
  const steps = [...one.box.querySelectorAll(".step")];
  one.box.querySelector(".diagram").before(make("p", {}, marked(doc || ""), " ", cites(satisfies)), make("div", { class: "tools" }, start, test, make("span", { class: "quiet" }, line(at))));
  steps.forEach((step, index) => step.addEventListener("click", () => follow(one, index)));
  if (steps.length) roving(one.box.querySelector(".diagram"), steps, 1);
}
function follow(one, step, shown = true) {
  followed.run = one;
  $("runs").value = runs.indexOf(one);
  $("run-doc").replaceChildren(...marked(one.doc || ""));
  $("steps").replaceChildren(...one.steps.map((step, at) => make("li", { class: step.wrong ? "wrong" : null, onclick: () => go(at) }, step.text, make("span", { class: "quiet" }, ` ${step.note}`))));
  if (one.steps.length) roving($("steps"), [...$("steps").children], 1, (item) => item.click());
  if (shown) choose("follow");
  go(step, shown);
}
function go(step, shown = true) {
  const { run: one } = followed;
  const last = one.steps.length - 1;
  followed.step = Math.min(last, Math.max(-1, step));
  for (const other of document.querySelectorAll(".step.now")) other.classList.remove("now");
  [...$("steps").children].forEach((item, at) => (at === followed.step ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current")));
  $("back").disabled = $("first").disabled = followed.step < 1;
  $("next").disabled = followed.step >= last;
  $("place").textContent = followed.step < 0 ? counted(last + 1, "step") : `step ${followed.step + 1} of ${last + 1}`;
  const now = one.steps[followed.step];
  if (!now || !shown) return;
  one.box?.querySelectorAll(".step")[followed.step]?.classList.add("now");
  const item = $("steps").children[followed.step];
  $("steps").scrollTop += item.getBoundingClientRect().top - $("steps").getBoundingClientRect().top - 60;
  hold(ofStep(now.from, now.to, now.decided));
  markHere(now.to);
  reveal(drawnState(now.to[0]));
}

// --- the two things beside the picture -----------------------------------------
const tabs = ["simulator", "follow"];
function choose(wanted, focus = false) {
  for (const name of tabs) {
    const tab = $(`tab-${name}`);
    tab.setAttribute("aria-selected", String(name === wanted));
    tab.tabIndex = name === wanted ? 0 : -1;
    $(name).hidden = name !== wanted;
    if (focus && name === wanted) tab.focus();
  }
}
for (const name of tabs) {
  $(`tab-${name}`).onclick = () => choose(name);
  $(`tab-${name}`).onkeydown = (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tabs.find((tab) => tab !== name && !$(`tab-${tab}`).disabled);
    if (other) choose(other, true);
  };
}
