// Saves a text while it is being typed, and never lets go of a word that the server has not confirmed.
//
// One guard per field lives as long as the tab. Streamlit draws the text area and may throw it away
// at any moment; the guard listens on the document, so it does not depend on one element.
//
// `confirmed` is the text and revision that the server has. A save carries revision + 1. A local copy
// stays on the device from the first key until the server has confirmed it.

const PAUSE = 600;
const LONGEST = 1500;
const RETRY = [1000, 2000, 4000, 8000, 15000];
const guards = new Map();

// "Press Ctrl+Enter to apply" is English, and here nobody has to.
const style = document.createElement("style");
style.textContent = '[class*="st-key-text-"] [data-testid="InputInstructions"] { display: none; }';
document.head.append(style);

const plain = (text) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
const textArea = (guard) => document.querySelector(`.${guard.data.box} textarea`);

const local = {
  read(guard) {
    try {
      return JSON.parse(localStorage.getItem(guard.data.local));
    } catch {
      return null;
    }
  },
  keep(guard) {
    try {
      const copy = { text: guard.text, revision: guard.confirmed.revision, sent: guard.sent };
      localStorage.setItem(guard.data.local, JSON.stringify(copy));
    } catch {
      // No room or not allowed: the server still gets the text.
    }
  },
  erase(guard) {
    try {
      localStorage.removeItem(guard.data.local);
    } catch {
      // Then there is no copy either.
    }
  },
};

const isDirty = (guard) => plain(guard.text) !== plain(guard.confirmed.text);

function tell(guard, state, words) {
  guard.state = state;
  const { line } = guard;
  if (!line) return;
  line.dataset.state = state;
  const said = words ?? guard.data.words[state] ?? "";
  if (line.querySelector("span").textContent !== said) line.querySelector("span").textContent = said;
  line.querySelector("div").hidden = state !== "other";
  const left = guard.data.limit - guard.text.length;
  line.querySelector("small").textContent =
    left <= guard.data.limit / 5 ? guard.data.words.left.replace("{n}", left) : "";
}

// Streamlit's text area belongs to React, which only notices a value that is set like this. Right
// after its first drawing it may still set its own value again, so look once more a moment later.
function put(guard, text, tries = 5) {
  const area = textArea(guard);
  guard.text = text;
  if (tries > 0) {
    setTimeout(() => {
      const meant = guard.text === text && textArea(guard);
      if (meant && meant.value !== text) put(guard, text, tries - 1);
    }, 100);
  }
  if (!area || area.value === text) return;
  guard.putting = true;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(area, text);
  area.dispatchEvent(new Event("input", { bubbles: true }));
  guard.putting = false;
}

function typed(guard, text) {
  guard.text = text;
  if (!isDirty(guard)) {
    local.erase(guard);
    clearTimeout(guard.timer);
    guard.since = 0;
    return tell(guard, guard.confirmed.revision ? "saved" : "idle");
  }
  local.keep(guard);
  if (guard.state === "other") return undefined;
  if (guard.state === "failed") return undefined; // the next attempt is planned
  tell(guard, "saving");
  guard.since ||= Date.now();
  return plan(guard, Math.min(PAUSE, Math.max(0, guard.since + LONGEST - Date.now())));
}

function plan(guard, delay) {
  clearTimeout(guard.timer);
  guard.timer = setTimeout(() => send(guard), delay);
}

function message(guard, revision) {
  const { workshop, field } = guard.data;
  return JSON.stringify({ workshop, field, body: guard.text, revision });
}

// What was sent may be saved although its answer got lost: it is no stranger's text then.
function remember(guard) {
  guard.sent = [...guard.sent.slice(-4), plain(guard.text)];
  local.keep(guard);
}

async function send(guard) {
  clearTimeout(guard.timer);
  if (guard.sending || !isDirty(guard) || guard.state === "other") return;
  guard.sending = true;
  guard.since = 0;
  const text = guard.text;
  remember(guard);
  let told = null;
  try {
    const answer = await fetch("/save", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: message(guard, guard.confirmed.revision + 1),
      keepalive: text.length < 15000,
    });
    if (answer.status < 500) told = await answer.json();
  } catch {
    // No contact: told stays empty.
  }
  guard.sending = false;
  if (told === null) return retry(guard);
  guard.failures = 0;
  return heard(guard, text, told);
}

function retry(guard) {
  tell(guard, "failed");
  plan(guard, RETRY[Math.min(guard.failures++, RETRY.length - 1)]);
}

function heard(guard, text, told) {
  if (told.saved) return confirm(guard, { text, revision: told.revision });
  if (told.reason !== "stale") return tell(guard, told.reason);
  // A save whose answer got lost on the way also makes the next one stale.
  if (guard.sent.includes(plain(told.body))) {
    return confirm(guard, { text: told.body, revision: told.revision });
  }
  guard.other = { text: told.body, revision: told.revision };
  return tell(guard, "other");
}

function confirm(guard, confirmed) {
  guard.confirmed = confirmed;
  if (isDirty(guard)) {
    local.keep(guard);
    tell(guard, "saving");
    return plan(guard, PAUSE);
  }
  guard.sent = [];
  local.erase(guard);
  return tell(guard, "saved");
}

// The page goes away: a beacon still arrives. A save that is on its way takes the next revision.
function hurry(guard) {
  if (!isDirty(guard) || guard.state === "other") return;
  remember(guard);
  const revision = guard.confirmed.revision + (guard.sending ? 2 : 1);
  navigator.sendBeacon("/save", new Blob([message(guard, revision)], { type: "application/json" }));
}

// What the server has now, as told with a new drawing of the page.
function refresh(guard) {
  const area = textArea(guard);
  const { body: text, revision } = guard.data;
  keepOpen(guard);
  if (!area || revision < guard.confirmed.revision || guard.sending || isDirty(guard)) return;
  if (area === document.activeElement && area.value !== text) return;
  guard.confirmed = { text, revision };
  put(guard, text);
}

function begin(guard) {
  const area = textArea(guard);
  if (!area) return void requestAnimationFrame(() => guard.line?.isConnected && begin(guard));
  guard.begun = true;
  keepOpen(guard);
  const copy = local.read(guard);
  // Somebody may have begun to type before this script was there.
  if (area === document.activeElement && plain(area.value) !== plain(guard.confirmed.text)) {
    return typed(guard, area.value);
  }
  if (!copy || plain(copy.text) === plain(guard.confirmed.text)) {
    local.erase(guard);
    return put(guard, guard.confirmed.text);
  }
  if (guard.data.disabled) return tell(guard, "closed");
  put(guard, copy.text);
  guard.sent = copy.sent ?? [];
  const ours = guard.sent.includes(plain(guard.confirmed.text));
  if (ours || copy.revision >= guard.confirmed.revision) {
    tell(guard, "saving");
    return send(guard);
  }
  guard.other = guard.confirmed;
  return tell(guard, "other");
}

function chosen(guard, mine) {
  guard.confirmed = guard.other;
  guard.state = "saving";
  if (mine) return send(guard);
  put(guard, guard.confirmed.text);
  return confirm(guard, guard.confirmed);
}

// Without contact Streamlit switches its fields off, in the middle of a word. The guard keeps the text
// until there is contact again, so typing can simply go on.
function keepOpen(guard) {
  const area = textArea(guard);
  if (!area) return;
  if (guard.data.disabled) area.disabled = true;
  if (guard.area === area) return;
  guard.area = area;
  area.dataset.guarded = "";
  new MutationObserver(() => {
    if (area.disabled && !guard.data.disabled) area.disabled = false;
  }).observe(area, { attributeFilter: ["disabled"] });
}

function guardOf(element) {
  if (element?.tagName !== "TEXTAREA") return undefined;
  return [...guards.values()].find((guard) => textArea(guard) === element);
}

document.addEventListener("input", (event) => {
  const guard = guardOf(event.target);
  if (guard && !guard.putting) typed(guard, event.target.value);
});
document.addEventListener("focusout", (event) => {
  const guard = guardOf(event.target);
  if (!guard) return;
  if (isDirty(guard)) send(guard);
  else setTimeout(() => refresh(guard), 0);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") guards.forEach(hurry);
  else guards.forEach((guard) => send(guard));
});
window.addEventListener("pagehide", () => guards.forEach(hurry));
window.addEventListener("online", () => guards.forEach((guard) => send(guard)));

export default function ({ parentElement, data }) {
  const guard = guards.get(data.local) ?? {
    text: data.body,
    confirmed: { text: data.body, revision: data.revision },
    sent: [],
    failures: 0,
    since: 0,
    state: "idle",
  };
  guards.set(data.local, guard);
  guard.data = data;
  guard.line = parentElement.querySelector(".line");
  guard.line.querySelector(".mine").textContent = data.words.mine;
  guard.line.querySelector(".theirs").textContent = data.words.theirs;
  guard.line.querySelector(".mine").onclick = () => chosen(guard, true);
  guard.line.querySelector(".theirs").onclick = () => chosen(guard, false);
  tell(guard, guard.state);
  if (guard.begun) refresh(guard);
  else begin(guard);
  return () => {
    guard.begun = false;
    send(guard);
  };
}
