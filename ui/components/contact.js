// After lost contact Streamlit draws a page anew only when it was busy at that moment. The server may
// have forgotten this tab meanwhile, and would hear nothing of what is tapped on the old drawing.

const AGAIN = 1500;

const style = document.createElement("style");
style.textContent = ".st-key-contact { position: absolute; height: 0; }";
document.head.append(style);

let trigger = null;
let watched = null;
let isLost = false;
let isDue = false;

function look() {
  const { testConnectionState: contact, testScriptState: script } = watched.dataset;
  if (contact !== "CONNECTED") isLost = true;
  else if (isLost) {
    [isLost, isDue] = [false, true];
    ask(); // before any tap: asking later would undo where a tap just went
  }
  if (script === "running") isDue = false;
}

function ask() {
  if (!isDue || isLost) return;
  trigger("back", Date.now());
  setTimeout(ask, AGAIN);
}

export default function ({ setTriggerValue }) {
  trigger = setTriggerValue;
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app || app === watched) return;
  watched = app;
  const told = ["data-test-connection-state", "data-test-script-state"];
  new MutationObserver(look).observe(app, { attributeFilter: told });
}
