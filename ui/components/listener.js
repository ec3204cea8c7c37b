// Follows the workshop from the server's event stream and asks Streamlit for a new drawing only when
// this screen has something new to show. Counts are put on the page right here.
//
// Tabs of one browser share one stream: a browser opens only six connections to a server.

const BETWEEN = 1000; // at most one new drawing a second
const PATIENCE = 5000; // so long a new drawing may take before it is asked for again
const SILENCE = 30000; // the stream gives a sign of life every twelve seconds
const ELECTION = 250;
const TELL_LOST = 4000;
const TYPING = { calm: 8000, eager: 3000 }; // so long after the last key somebody still types
const SECOND = 250; // often enough to show every second
const OVERDUE = -3; // seconds; what was announced has happened by then, or there is no contact
const POLL = { calm: 15000, eager: 2000 };

// The listener itself takes no room on the page.
const style = document.createElement("style");
style.textContent = ".st-key-live { position: absolute; height: 0; }";
document.head.append(style);
const revealing = document.createElement("style");
document.head.append(revealing);

// What is in a container `when-shown-…` is there once the result is; `until-shown-…` before that.
function reveal(states) {
  const shown = Object.keys(states).filter((id) => states[id] === "shown");
  const rules = shown.map(
    (id) => `.st-key-when-shown-${id} { display: flex; } .st-key-until-shown-${id} { display: none; }`
  );
  revealing.textContent = `[class*="st-key-when-shown-"] { display: none; } ${rules.join(" ")}`;
}

// Another question of the same form begins at its top: the mark is that of ui/forms/paging.py.
const shown = new Map();
function begin() {
  const mark = document.querySelector(".gt-start");
  if (!mark) return;
  const { form, screen } = mark.dataset;
  const before = shown.get(form);
  shown.set(form, screen);
  if (before === undefined || before === screen) return;
  requestAnimationFrame(() => mark.scrollIntoView({ block: "start" }));
}
new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });

let follower = null;
let lastTyped = 0;
document.addEventListener("input", () => (lastTyped = Date.now()), true);
// Who has just tapped into a field is about to type.
document.addEventListener("focusin", () => (lastTyped = Date.now()), true);

function isTyping(pace) {
  const active = document.activeElement;
  const field = active?.matches?.("textarea, input[type=text], input[type=search], input:not([type])");
  return Boolean(field) && Date.now() - lastTyped < TYPING[pace];
}

// Minutes and seconds.
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = !text;
}

// What decides about a new drawing: an announcement alone does not, and neither do results on a
// screen that has both of what it says about them (see `reveal`).
const stateFor = (state, results) => (results || state !== "shown" ? state : "closed");
const place = ({ current, states }, results) =>
  JSON.stringify([current, Object.keys(states).sort().map((id) => [id, stateFor(states[id], results)])]);

// Whether all that this screen has to know is that something was closed.
const isClosing = (seen, pulse, results) =>
  seen.current === pulse.current &&
  Object.keys({ ...seen.states, ...pulse.states }).every((id) => {
    const now = stateFor(pulse.states[id], results);
    return now === stateFor(seen.states[id], results) || (seen.states[id] === "open" && now === "closed");
  });

// Whether the subgroup that this phone shows has something else to see: `data-group` holds its
// number and the revision of what is on the screen.
function isBehind(pulse) {
  const [number, revision] = document.querySelector("[data-group]")?.dataset.group.split(":") ?? [];
  if (!number || !pulse.groups) return false;
  const now = pulse.groups[number]; // undefined when there is no such group any more
  return now === undefined || now > Number(revision);
}

class Follower {
  constructor(code, pace) {
    Object.assign(this, { code, pace, source: null, pulse: null, heardAt: 0, askedAt: 0 });
    this.lostSince = 0;
    this.channel = new BroadcastChannel(`grondtoon ${code} ${pace}`);
    this.channel.onmessage = ({ data }) => this.overheard(data);
    this.ticking = setInterval(() => this.tick(), BETWEEN);
    this.counting = setInterval(() => this.count(), SECOND);
    this.ahead = -Infinity;
    this.elect();
  }

  get address() {
    return `w=${encodeURIComponent(this.code)}&pace=${this.pace}`;
  }

  // Whoever already has a stream says so; if nobody does, this tab opens one.
  elect() {
    if (this.electing || this.source) return;
    this.electing = true;
    const asked = Date.now();
    this.channel.postMessage({ kind: "ask" });
    setTimeout(() => {
      this.electing = false;
      if (this.heardAt < asked && !this.ended) this.open();
    }, ELECTION * (1 + Math.random()));
  }

  overheard({ kind, pulse }) {
    if (kind === "ask") {
      if (this.source?.readyState === EventSource.OPEN) this.pass();
    } else if (kind === "bye") {
      this.heardAt = 0;
      setTimeout(() => this.elect(), Math.random() * ELECTION);
    } else {
      this.heard(pulse);
    }
  }

  pass() {
    this.channel.postMessage({ kind: "pulse", pulse: this.pulse });
  }

  open() {
    this.source?.close();
    this.source = new EventSource(`/events?${this.address}`);
    const heard = (pulse) => {
      this.heard(pulse);
      this.pass();
    };
    this.source.onmessage = ({ data }) => heard(JSON.parse(data));
    this.source.addEventListener("here", () => heard(this.pulse));
    this.source.onerror = () => this.lose();
  }

  lose() {
    this.source?.close();
    this.source = null;
    this.lostSince ||= Date.now();
    this.pollAt ??= Date.now() + 1000 + Math.random() * 2000;
  }

  // The stream is down: ask once, and try to open the stream again.
  async poll() {
    this.pollAt = Date.now() + POLL[this.pace] * (1 + Math.random() / 2);
    try {
      const answer = await fetch(`/pulse?${this.address}`);
      if (answer.status === 403) return this.end();
      if (!answer.ok) return undefined;
      this.heard(await answer.json());
      this.open();
    } catch {
      if (this.pace === "calm") this.pollAt = Date.now() + 2000 + Math.random() * 3000;
    }
    return undefined;
  }

  heard(pulse) {
    this.heardAt = Date.now();
    this.lostSince = 0;
    this.pollAt = null;
    if (pulse && pulse.revision === undefined) return this.end();
    this.pulse = pulse ?? this.pulse;
    this.show();
    this.consider();
    return undefined;
  }

  end() {
    this.ended = true;
    this.source?.close();
    clearInterval(this.ticking);
    clearInterval(this.counting);
    this.say("removed");
    // Nothing on a phone is kept any more from now on, so it says so in place of the form.
    if (this.pace === "calm" && !isTyping("calm")) this.trigger?.("moved", Date.now());
  }

  tick() {
    const silent = Date.now() - this.heardAt > SILENCE;
    if (this.source && silent && this.heardAt) this.lose();
    if (!this.source && !this.pollAt && silent) this.elect();
    if (this.pollAt && Date.now() > this.pollAt) this.poll();
    this.say(this.lostSince && Date.now() - this.lostSince > TELL_LOST ? "lost" : "");
    this.consider();
  }

  // Whether this drawing is behind, and whether now is a moment to ask for a new one.
  consider() {
    if (!this.pulse || !this.data) return;
    const { seen, spread, between, results, words } = this.data;
    // A drawing may be ahead of what this phone has heard: it hears in its turn.
    const later = this.pulse.revision > seen.revision;
    const moved = later && place(this.pulse, results) !== place(seen, results);
    const changed = later && (this.pace === "eager" || isBehind(this.pulse));
    if (!moved && !changed) {
      this.dueAt = 0;
      return this.offer("");
    }
    const closing = moved && this.pace === "calm" && isClosing(seen, this.pulse, results);
    if (!this.dueAt || (this.patient && !closing)) {
      // That the room moved on each phone hears in its turn; a closing all of them hear at once.
      this.dueAt = Date.now() + (closing ? Math.random() * spread * this.pulse.people : 0);
      this.patient = closing;
    }
    this.offer(closing ? words.closed : moved && isTyping(this.pace) ? words.moved : "");
    if (isTyping(this.pace)) return undefined;
    // A server that is late is not helped by being asked again.
    const pause = !this.answered ? PATIENCE : moved ? BETWEEN : between;
    const wait = Math.max(this.dueAt, this.askedAt + pause) - Date.now();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), Math.max(0, wait));
    return undefined;
  }

  ask() {
    if (isTyping(this.pace)) return;
    this.askedAt = Date.now();
    this.answered = false;
    this.trigger("moved", this.pulse.revision);
  }

  offer(text) {
    write(this.root.querySelector(".moved"), text);
  }

  say(what) {
    const line = this.root?.querySelector(".lost");
    if (!line) return;
    const words = what ? this.data.words[what] : "";
    if (line.textContent !== words) line.textContent = words;
    line.hidden = !what;
  }

  show() {
    if (this.data) reveal(this.pulse.states);
    document.querySelectorAll("[data-count]").forEach((element) => {
      const count = String(this.pulse[element.dataset.count] ?? "");
      if (element.textContent !== count) element.textContent = count;
    });
  }

  // The clock that all screens show, and how long until an announced move, count down by the
  // server's time, not by that of this device.
  count() {
    if (!this.data) return;
    const { seen, words } = this.data;
    const { ends, moves_at: moves } = this.pulse?.revision >= seen.revision ? this.pulse : seen;
    const own = (name) => (this.pace === "calm" ? [this.root.querySelector(name)] : []);
    const ending = Math.ceil(this.left(ends));
    const time = !ends ? "" : ending > 0 ? clock(ending) : words.over;
    for (const element of [...own(".clock"), ...document.querySelectorAll("[data-clock]")]) {
      write(element, time);
    }
    for (const element of document.querySelectorAll("[data-until]")) {
      const until = Math.ceil(this.left(element.dataset.until));
      write(element, until > 0 ? clock(until) : words.over);
    }
    const left = moves ? Math.round(this.left(moves)) : -Infinity;
    const moving = (sentence) =>
      left < OVERDUE ? "" : sentence.replace("{left}", clock(Math.max(0, left)));
    for (const element of own(".moving")) write(element, moving(words.moving));
    for (const element of document.querySelectorAll("[data-moves]")) {
      write(element, moving(element.dataset.moves));
    }
    this.tellAloud(left > 0 ? moves : "", left);
  }

  // Seconds until a moment.
  left(moment) {
    return (Date.parse(moment) - Date.now() - this.ahead) / 1000;
  }

  // Somebody who listens to the screen hears an announcement once, not every second.
  tellAloud(moves, left) {
    if (this.pace !== "calm" || this.aloud === moves) return;
    this.aloud = moves;
    const told = moves ? this.data.words.aloud.replace("{seconds}", left) : "";
    this.root.querySelector(".aloud").textContent = told;
  }

  attach(root, data, trigger) {
    Object.assign(this, { root, data, trigger, answered: true });
    // What was told long ago seems late; what was told just now is nearest to the truth.
    this.ahead = Math.max(this.ahead, data.now - Date.now());
    this.makeRoom();
    this.count();
    document.documentElement.lang = data.lang;
    reveal((this.pulse?.revision >= data.seen.revision ? this.pulse : data.seen).states);
    if (this.pulse) this.show();
    this.consider();
  }

  // On a phone the page ends above these lines, and they stay above the keyboard.
  makeRoom() {
    const lines = this.root.querySelector(".lines");
    if (this.pace !== "calm" || lines.classList.contains("calm")) return;
    lines.classList.add("calm");
    this.resizing?.disconnect();
    this.resizing = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--gt-lines", `${lines.offsetHeight}px`);
    });
    this.resizing.observe(lines);
  }

  leave() {
    if (!this.source) return;
    this.source.close();
    this.source = null;
    this.channel.postMessage({ kind: "bye" });
  }

  close() {
    this.leave();
    this.ended = true;
    clearInterval(this.ticking);
    clearInterval(this.counting);
    clearTimeout(this.waiting);
    this.channel.close();
  }
}

// A keyboard lies over the page without making it smaller.
window.visualViewport?.addEventListener("resize", () => {
  const { height, offsetTop } = window.visualViewport;
  const covered = Math.max(0, Math.round(window.innerHeight - height - offsetTop));
  document.documentElement.style.setProperty("--gt-keyboard", `${covered}px`);
});
window.addEventListener("pagehide", () => follower?.leave());
window.addEventListener("pageshow", (event) => event.persisted && follower?.elect());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible" || !follower || follower.ended) return;
  // A phone that slept may hold a stream that died long ago.
  if (Date.now() - follower.heardAt > SILENCE / 2) follower.lose();
});

export default function ({ parentElement, data, setTriggerValue }) {
  if (follower?.code !== data.code || follower?.pace !== data.pace || follower?.ended) {
    follower?.close();
    follower = new Follower(data.code, data.pace);
  }
  follower.attach(parentElement, data, setTriggerValue);
}
