// Brings the start of a new question into view; says nothing to the server and never on a first visit.
const shown = new Map();

export default function ({ data, parentElement }) {
  const before = shown.get(data.form);
  shown.set(data.form, data.screen);
  if (before === undefined || before === data.screen) return;
  const here = parentElement.host ?? parentElement;
  requestAnimationFrame(() => here.scrollIntoView({ block: "start" }));
}
