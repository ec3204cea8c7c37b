"""The style of the participant's forms: choices as wide as the phone, one action at the bottom."""

from typing import Final

import streamlit as st

_STYLE: Final = """
[data-testid="stMainBlockContainer"] { padding-bottom: calc(2rem + var(--gt-lines, 0px)); }
[data-testid="stMain"] { scroll-padding-bottom: var(--gt-lines, 0px); }
h1 { font-size: 1.5rem; padding: 0 0 .35rem !important; }
h2, h3 { padding: .25rem 0 !important; margin: 0 !important; }
.gt-lead { font-size: 1.05rem; line-height: 1.5; }
.gt-note { font-size: 1rem; line-height: 1.5; }
.gt-bar { flex-wrap: nowrap; }
.gt-bar span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.st-key-noprint [data-testid="stHorizontalBlock"] { align-items: center; }
/* The ways to other pages stay on one line of a narrow phone, in English as well. */
.st-key-ways { gap: .25rem; }
.st-key-ways [data-testid="stPageLink-NavLink"] { padding: .25rem .4rem; }
[data-testid="stMain"] button[data-testid^="stBaseButton"],
[data-testid="stExpander"] summary, [data-testid="stPageLink-NavLink"] { min-height: 2.75rem; }
[data-testid="stMain"] button[data-testid^="stBaseButton"] { min-width: 2.75rem; }
[data-testid="stMain"] button p, [data-testid="stExpander"] summary p,
[data-testid="stPageLink-NavLink"] p, [data-testid="stMain"] label p { font-size: 1rem; }
.gt-lens { display: inline-block; background: var(--gt-teal-pale); color: var(--gt-teal);
  font-weight: 650; border-radius: 999px; padding: .15rem .75rem; margin: 0; }
.gt-lens.learners { background: var(--gt-teal); color: #fff; }
.gt-head-line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .35rem .75rem;
  align-items: center; margin: 0; }
.gt-count, .gt-saved { color: var(--gt-grey-dark); margin: 0; }
.gt-saved.yes::before { content: "✓ "; color: var(--gt-green); font-weight: 700; }
.gt-poles { display: grid; gap: .5rem; line-height: 1.4; }
.gt-poles p { margin: 0; }
[data-testid="stRadio"],
[data-testid="stRadioGroup"] { width: 100%; }
[data-testid="stRadioGroup"] { gap: .4rem; }
[data-testid="stRadioGroup"] > div { width: 100%; }
[data-testid="stRadioOption"] { width: 100%; min-height: 2.75rem; margin: 0; padding: .45rem .75rem;
  align-items: center; background: var(--gt-paper); border: 1px solid var(--gt-grey);
  border-radius: 10px; }
[data-testid="stRadioOption"]:has(input:checked) { background: var(--gt-teal-pale);
  border-color: var(--gt-teal); box-shadow: inset 0 0 0 1px var(--gt-teal); }
[data-testid="stRadioOption"]:has(input:checked) p { font-weight: 600; }
[data-testid="stRadioOption"]:has(input:focus-visible) { outline: 3px solid var(--gt-teal);
  outline-offset: 2px; }
[data-testid="stRadioOption"] > div { align-items: center; }
[data-testid="stRadioOption"] p { font-size: 1rem; line-height: 1.3; }
[data-testid="stLayoutWrapper"]:has(> .st-key-main-action) { position: sticky;
  bottom: var(--gt-lines, 0px); z-index: 20; }
.st-key-main-action { background: var(--gt-ground); padding: .6rem 0 .75rem;
  border-top: 1px solid var(--gt-grey-pale); }
.st-key-main-action .st-key-go-on { flex: 1 1 auto; }
.st-key-room-moved { position: fixed; top: 0; left: 0; right: 0; z-index: 30; width: auto;
  background: var(--gt-paper); border-bottom: 2px solid var(--gt-teal); padding: .5rem 1rem;
  box-shadow: 0 2px 8px rgba(27, 31, 36, .12); }
.st-key-room-moved p { margin: 0; line-height: 1.4; }
[class*="st-key-point-"] button { width: 3rem; min-height: 3rem; padding: 0; }
[class*="st-key-point-"] button p { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
[class*="st-key-point-"] button { position: relative; display: flex; justify-content: center; }
[class*="st-key-point-"] button > div { position: absolute; }
[class*="st-key-point-more-"] button::before { content: "+"; font-size: 1.6rem; line-height: 1; }
[class*="st-key-point-less-"] button::before { content: "−"; font-size: 1.6rem; line-height: 1; }
.gt-option { margin: 0; }
.gt-so-far { display: flex; align-items: center; gap: .6rem; }
.gt-about { margin: .8rem 0 .2rem; }
.gt-option b { font-size: 1.05rem; }
.gt-dots { color: var(--gt-teal); letter-spacing: .03em; margin: 0; font-size: 1rem;
  white-space: nowrap; }
.gt-dots .off { color: var(--gt-grey); }
.gt-number { font-size: 1.4rem; font-weight: 700; min-width: 1.6rem; text-align: center;
  margin: 0; width: 2rem; }
[data-testid="stLayoutWrapper"]:has(> .st-key-points-left) { position: sticky; top: 0;
  z-index: 10; }
.st-key-points-left { background: var(--gt-ground); padding: .4rem 0; }
.gt-start { display: grid; gap: .75rem; }
.gt-start > p, .gt-folded p { margin: 0; }
.gt-folded { border: 1px solid var(--gt-grey-pale); border-radius: 10px; padding: 0 .9rem; }
.gt-folded summary { min-height: 2.75rem; display: flex; align-items: center; gap: .5rem;
  cursor: pointer; list-style: none; }
.gt-folded summary::before { content: "›"; font-size: 1.4rem; line-height: 1; }
.gt-folded[open] summary::before { transform: rotate(90deg); }
.gt-folded[open] { padding-bottom: .8rem; }
.gt-left { font-weight: 650; color: var(--gt-teal); margin: 0; font-size: 1.1rem; }
textarea { font-size: 1rem !important; line-height: 1.45 !important; }
[data-testid="stCheckbox"] label { min-height: 2.75rem; align-items: center; }
.st-key-to-result a { background: var(--gt-teal); border-radius: 10px; min-height: 3rem;
  width: 100%; display: flex; align-items: center; justify-content: center; }
.st-key-to-result a p { color: #fff; font-weight: 600; }
.gt-touch { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 1rem;
  border: 1px solid var(--gt-grey); border-radius: 10px; background: var(--gt-paper);
  color: var(--gt-ink) !important; text-decoration: none !important; }
.gt-accent { margin: 0; }
.gt-accent.other { color: var(--gt-teal); font-weight: 650; }
.gt-accent.same { color: var(--gt-grey-dark); }
.gt-printed { display: none; }
.gt-web { display: block; width: 100%; max-width: 16rem; margin: -.5rem auto; }
.gt-points-row { display: grid; grid-template-columns: 1fr 8.5rem 1.5rem; gap: .5rem;
  max-width: 26rem; align-items: center; }
.gt-points-row b { text-align: right; }
[class*="st-key-thread-"] button { padding: .5rem .9rem; }
[class*="st-key-thread-"] button > div, [class*="st-key-thread-"] button > div > span {
  width: 100%; justify-content: flex-start; text-align: left; }
[class*="st-key-thread-"] button p { text-align: left; line-height: 1.35; }
dl.gt-given.gt-given { margin: 0; padding: 0; display: grid; gap: .1rem; }
.gt-given.gt-given dt { font-weight: 650; margin: 0; }
.gt-given.gt-given dd { margin: 0 0 .6rem; overflow-wrap: anywhere; }
.gt-statement { font-size: 1.2rem; line-height: 1.45; background: var(--gt-paper); margin: 0;
  border: 1px solid var(--gt-grey-pale); border-left: 5px solid var(--gt-teal);
  border-radius: 10px; padding: 1rem 1.1rem; overflow-wrap: anywhere; }
.gt-listed { font-size: 1.1rem; line-height: 1.4; margin: 0; overflow-wrap: anywhere; }
[class*="st-key-short-"] button, [class*="st-key-weight-"] button { min-width: 0;
  min-height: 2.75rem; padding-left: .25rem; padding-right: .25rem; }
.gt-private { color: var(--gt-grey-dark); font-size: .95rem; margin: 0; }
.gt-axis { display: grid; grid-template-columns: repeat(7, 1fr); text-align: center; margin: 0;
  max-width: 24rem; font-size: 1.15rem; line-height: 1.5; color: var(--gt-teal);
  background: linear-gradient(var(--gt-grey), var(--gt-grey)) center / 88% 1px no-repeat; }
.gt-axis span { background: none; }
.gt-axis i { font-style: normal; background: var(--gt-ground); padding: 0 .15rem; }
.gt-ends { display: flex; justify-content: space-between; gap: 1rem; max-width: 24rem; margin: 0;
  font-size: .95rem; color: var(--gt-grey-dark); }
.gt-ends span:last-child { text-align: right; }
ul.gt-cards { list-style: none; padding: 0; margin: 0; display: grid; gap: .6rem; }
ul.gt-cards li { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-radius: 10px; padding: .8rem 1rem; margin: 0; }
.gt-code { overflow-wrap: anywhere; }
.gt-link { overflow-wrap: anywhere; font-size: .95rem; margin: 0; user-select: all; }
@media print {
  @page { size: A4; margin: 14mm; }
  html { font-size: 13px !important; }
  html, body, #root, .stApp, [data-testid="stMain"], [data-testid="stAppViewContainer"] {
    height: auto !important; min-height: 0 !important; }
  [data-testid="stMainBlockContainer"] { padding: 0 !important; }
  [class*="st-key-part-axes"] > :first-child { grid-column: 1 / -1; }
  body, .stApp, [data-testid="stAppViewContainer"] { background: #fff !important; }
  [class*="st-key-part-axes"], [class*="st-key-part-points"] { display: grid !important;
    column-gap: 2rem !important; grid-template-columns: 1fr 1fr; }
  [data-testid="stVerticalBlock"] { row-gap: .5rem !important; }
  .gt-axis i { background: #fff; }
  .gt-printed { display: block; }
  .gt-card, .gt-block { break-inside: avoid; }
  [class*="st-key-noprint"] { display: none !important; }
}
"""


def apply() -> None:
    """Put the style of the forms on this page."""
    st.html(f"<style>{_STYLE}</style>")
