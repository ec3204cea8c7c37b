// Moves through the lines of a matrix with the keyboard, and brings the cursor along to a new cell.
//
// Ctrl or Cmd with Enter goes to the next line, Alt with an arrow to the line above or below. The
// fields save themselves; this only moves the cursor.

const seen = new Map();
let box = "";

const lines = () =>
  [...document.querySelectorAll(`.${box} textarea`)].filter((area) => !area.disabled);

function go(area) {
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  area.scrollIntoView({ block: "nearest" });
}

// The empty line behind the one that is being written comes once that one was saved.
function goBehind(area, tries = 20) {
  const all = lines();
  const next = all[all.indexOf(area) + 1];
  if (next) return go(next);
  if (tries === 20) area.blur();
  if (tries > 0) setTimeout(() => goBehind(area, tries - 1), 150);
  return undefined;
}

document.addEventListener("keydown", (event) => {
  const area = event.target;
  if (!box || area?.tagName !== "TEXTAREA" || !area.closest(`.${box}`)) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.stopPropagation();
    if (area.value.trim()) goBehind(area);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.altKey && step) {
    const all = lines();
    const other = all[all.indexOf(area) + step];
    event.preventDefault();
    if (other) go(other);
  }
}, true);

function arrive(tries = 20) {
  const all = lines();
  const empty = all.find((area) => !area.value.trim());
  if (empty) return go(empty);
  if (tries > 0 && all.length === 0) setTimeout(() => arrive(tries - 1), 100);
  return undefined;
}

export default function ({ data }) {
  const before = seen.get("cell");
  seen.set("cell", data.cell);
  box = data.box;
  if (before !== undefined && before !== data.cell) setTimeout(arrive, 150);
}
