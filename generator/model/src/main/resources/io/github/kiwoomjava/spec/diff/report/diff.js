(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const blocks = all("details");
  const levels = all(".cards input");
  const [search, group, kind] = ["search", "group", "kind"].map((id) => document.getElementById(id));
  const shown = document.getElementById("shown");
  const nothing = document.getElementById("nothing");

  const filter = () => {
    const wanted = new Set(levels.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.trim().toLowerCase();
    let total = 0;
    for (const block of blocks) {
      const title = block.dataset.title.toLowerCase();
      const here = !group.value || block.dataset.group === group.value;
      let count = 0;
      for (const row of all("tbody tr", block)) {
        const fits =
          here &&
          wanted.has(row.dataset.level) &&
          (!kind.value || row.dataset.kind === kind.value) &&
          (!words || title.includes(words) || row.textContent.toLowerCase().includes(words));
        row.hidden = !fits;
        count += fits;
      }
      block.hidden = count === 0;
      block.querySelector(".count").textContent = count + (count === 1 ? " change" : " changes");
      total += count;
    }
    shown.textContent = total.toLocaleString("en") + " shown";
    nothing.hidden = total > 0;
  };

  for (const control of [...levels, group, kind]) control.addEventListener("change", filter);
  search.addEventListener("input", filter);
  document.getElementById("open").addEventListener("click", () => {
    const visible = blocks.filter((block) => !block.hidden);
    const open = visible.some((block) => !block.open);
    for (const block of visible) block.open = open;
  });
  filter();
})();
