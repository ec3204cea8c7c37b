// Sends a chosen picture to the server, which looks at it, makes it small and clean, and keeps it.
// What is refused is said here, in the words of the page; nothing else on the page is touched.

function tell(line, state, text) {
  line.dataset.state = state;
  line.textContent = text;
}

async function send(file, data) {
  if (file.size > data.largest) return "too_large";
  try {
    const answer = await fetch(`/photo/of/${data.example}?promised=yes`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/octet-stream" },
    });
    const told = await answer.json();
    return told.kept ? null : told.reason;
  } catch {
    return "lost";
  }
}

export default function ({ parentElement, data, setTriggerValue }) {
  const input = parentElement.querySelector("input");
  const line = parentElement.querySelector("p");
  parentElement.querySelector("span").textContent = data.words.choose;
  if (line.dataset.example !== String(data.example)) tell(line, "", "");
  line.dataset.example = data.example;
  input.onchange = async () => {
    const file = input.files[0];
    if (!file) return;
    input.disabled = true;
    tell(line, "busy", data.words.busy);
    const reason = await send(file, data);
    input.disabled = false;
    input.value = "";
    if (reason) {
      tell(line, "refused", data.words[reason] ?? data.words.lost);
    } else {
      tell(line, "kept", data.words.kept);
      setTriggerValue("kept", Date.now());
    }
  };
}
