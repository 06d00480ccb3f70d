
// --- search -----------------------------------------------------------------
function search() {
  const wanted = $("search").value.trim().toLowerCase();
  const hits = (text) => text.toLowerCase().includes(wanted);
  let count = 0;
  const sift = (selector, text) => {
    for (const row of document.querySelectorAll(selector)) {
      const is_hit = hits(text(row));
      count += is_hit ? 1 : 0;
      row.classList.toggle("gone", wanted !== "" && !is_hit);
    }
  };
  sift("#cells tbody tr", (row) => `${row.textContent} ${row.dataset.name}`);
  sift("#traced tbody tr, #held details, details.run", (row) => row.textContent);
  const parts = wanted === "" ? [] : drawn.filter((part) => hits(part.textContent) || hits(part.id));
  hold({ ...nothing, parts });
  find(parts.find((part) => part.classList.contains("state")));
  $("hits").textContent = wanted === "" ? "" : counted(count + parts.length, "hit");
}
$("search").addEventListener("input", search);
$("search").addEventListener("keydown", (event) => { if (event.key === "Escape") { $("search").value = ""; search(); } });
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input,select,textarea")) return;
  $("search").focus();
  event.preventDefault();
});

// Everything is there at once on paper.
const opened = [];
window.addEventListener("beforeprint", () => {
  unplace();
  for (const box of document.querySelectorAll("details:not([open])")) { box.open = true; opened.push(box); }
});
window.addEventListener("afterprint", () => {
  place();
  while (opened.length) opened.pop().open = false;
});

drawMatrix();
drawRequirements();
drawProperties();
drawSuites();
if (data.scenarios.length === 0) without("scenarios");
choose("simulator");
if (table) begin();
drawRuns();
drawLog();
atFirst();
window.addEventListener("resize", atFirst);
openTarget();
