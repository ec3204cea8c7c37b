// Puts a beginning of a sentence at the end of a text, as if it had been typed: the field saves it
// like everything else, and nothing that stands there is touched.

const area = (box) => document.querySelector(`.${box} textarea`);

function append(box, stem, limit) {
  const field = area(box);
  if (!field || field.disabled) return;
  const before = field.value.trimEnd();
  const text = `${before}${before ? "\n" : ""}${stem} `;
  if (text.length > limit) return;
  // The field belongs to React, which only notices a value that is set like this.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  field.setSelectionRange(text.length, text.length);
}

export default function ({ parentElement, data }) {
  const list = parentElement.querySelector("ul");
  list.replaceChildren(
    ...data.stems.map((stem) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = stem;
      button.onclick = () => append(data.box, stem.replace(/[ .…]+$/u, ""), data.limit);
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
}
