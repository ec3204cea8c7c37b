// Tests step by step what a phone needs to take part, and tells the cockpit that it came in.
"use strict";

const PATIENCE = 8000;
const page = document.getElementById("test");
const told = JSON.parse(page.dataset.told);
const slow = Number(page.dataset.slow);

function mark(step, works, more = "") {
  const line = document.getElementById(`step-${step}`);
  line.dataset.step = works ? "good" : "bad";
  line.querySelector("b").textContent = works ? "✓" : "▲";
  if (!works) line.querySelector("span").textContent = line.dataset.failed;
  if (more) line.querySelector("span").textContent += ` ${more}`;
}

function within(promise, ms = PATIENCE) {
  const late = new Promise((done) => setTimeout(done, ms, false));
  return Promise.race([promise.catch(() => false), late]);
}

async function cookie() {
  const answer = await fetch("/test/cookie", { cache: "no-store" });
  return (await answer.json()).kept === true;
}

// The first beat has to come at once, and the others one by one: what is held back on the way
// until the end arrives in one piece.
function stream() {
  return new Promise((done) => {
    const began = performance.now();
    const source = new EventSource("/test/stream");
    let first = 0;
    source.onmessage = (beat) => {
      first ||= performance.now();
      if (Number(beat.data) < told.beats) return;
      source.close();
      const held = performance.now() - first < (told.beats - 1) * 250;
      done(!held && first - began < PATIENCE / 2);
    };
    source.onerror = () => {
      source.close();
      done(false);
    };
  });
}

function live() {
  return new Promise((done) => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/_stcore/stream`, ["streamlit"]);
    socket.onopen = () => {
      socket.close();
      done(true);
    };
    socket.onerror = () => done(false);
  });
}

async function speed() {
  const times = [];
  for (let number = 0; number < 5; number += 1) {
    const began = performance.now();
    const answer = await fetch("/health", { cache: "no-store" });
    if (!answer.ok) return false;
    times.push(performance.now() - began);
  }
  return Math.max(1, Math.round(times.sort((a, b) => a - b)[2]));
}

async function tell(works) {
  if (!told.code) return;
  const body = JSON.stringify({ code: told.code, host: location.host, works });
  await fetch("/test/seen", { method: "POST", body, keepalive: true }).catch(() => {});
}

async function run() {
  const faults = [];
  const step = async (name, test) => {
    const works = await within(test());
    mark(name, works !== false, typeof works === "number" ? `(${works} ms)` : "");
    if (works === false) faults.push(name);
    return works;
  };
  await step("cookie", cookie);
  await step("stream", stream);
  await step("live", live);
  const took = await step("speed", speed);
  document.getElementById("busy").hidden = true;
  const works = faults.length === 0;
  if (works) document.getElementById("works").hidden = false;
  else document.getElementById(`remedy-${worst(faults)}`).hidden = false;
  if (typeof took === "number" && took > slow) document.getElementById("remedy-slow").hidden = false;
  // Only without a cookie or a live connection can nobody take part at all.
  const blocked = ["cookie", "live", "speed"].some((name) => faults.includes(name));
  document.getElementById("join").hidden = blocked;
  document.getElementById("again").hidden = works;
  await tell(works);
}

function worst(faults) {
  return ["speed", "cookie", "live", "stream"].find((name) => faults.includes(name));
}

run();
