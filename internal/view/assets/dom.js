// Making elements. Text of documents goes through put alone, which makes text
// nodes: nothing of it is ever read as HTML, as a link or as a style.

// el makes an element: attributes by name, "on…" as listeners, false and null
// left out; children are elements, strings, or lists of them.
function el(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
    else e.setAttribute(key, value === true ? "" : String(value));
  }
  append(e, children);
  return e;
}

function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child);
  }
  return parent;
}

const SVG = "http://www.w3.org/2000/svg";

// svg is el for pictures.
function svg(name, attributes, ...children) {
  const e = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) e.setAttribute(key, String(value));
  }
  return append(e, children);
}

// Characters that turn or hide what stands beside them: each is kept in an
// element of its own, which ends its effect and makes it visible.
const CONTROLS =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

// put appends text of a document as it is.
function put(parent, text) {
  let at = 0;
  for (const found of text.matchAll(CONTROLS)) {
    if (found.index > at) parent.append(text.slice(at, found.index));
    const code = "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    parent.append(el("bdi", { class: "control", "data-code": code, title: code }, found[0]));
    at = found.index + found[0].length;
  }
  if (at < text.length) parent.append(text.slice(at));
  return parent;
}

// said is text of a document in a sentence of ours, isolated from it. What is
// longer than most is cut; a button shows the rest.
function said(text, most) {
  const e = brief(text, most);
  if (most && text.length > most) e.append(" ", moreOf(e, text));
  return e;
}

// brief is said without the button, for links and buttons, which can hold none.
function brief(text, most) {
  const e = put(el("bdi", { class: "said" }), most ? cut(text, most) : text);
  if (most && text.length > most) e.append("…");
  return e;
}

// moreOf is the button that shows all of a text that was cut.
function moreOf(e, text) {
  const more = button(
    t("more"),
    () => {
      more.remove();
      e.replaceChildren();
      for (let at = 0; at < text.length; at += 4000) put(e.appendChild(el("span")), text.slice(at, at + 4000));
    },
    { class: "more" },
  );
  return more;
}

// cut shortens without dividing a surrogate pair.
function cut(text, most) {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

function button(label, onclick, attributes) {
  return el("button", { type: "button", onclick, ...attributes }, label);
}

// whenIdle runs the task when the browser has time.
function whenIdle(task) {
  if (window.requestIdleCallback) requestIdleCallback(task, { timeout: 500 });
  else setTimeout(task, 30);
}
