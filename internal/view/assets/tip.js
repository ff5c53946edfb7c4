// The tip: what was read from the characters below the pointer. It says
// nothing that the record does not say to those without a pointer.

const tip = el("div", { class: "tip", "aria-hidden": "true", hidden: true });

function tipAt(event) {
  const e = event.pointerType === "mouse" && event.target.closest("[data-v]");
  if (!e) return hideTip();
  const v = view.doc.values[Number(e.dataset.v)];
  const value = at(view.doc.record, v.path);
  const [main] = isText(value) ? mainOf(value) : [undefined];
  tip.className = "tip k-" + v.kind;
  tip.replaceChildren(
    el("span", { class: "go", "data-sign": KINDS[v.kind] }, nameOf(v.path)),
    ...(main === undefined ? [] : [" ", el("b", { class: "main" }, main === null ? nullChip(value) : main)]),
  );
  if (!tip.isConnected) document.body.append(tip);
  tip.hidden = false;
  const box = e.getClientRects()[0];
  tip.style.setProperty("left", `${Math.max(4, Math.min(box.left, innerWidth - tip.offsetWidth - 8))}px`);
  const below = box.bottom + 8;
  tip.style.setProperty("top", `${below + tip.offsetHeight > innerHeight ? box.top - tip.offsetHeight - 8 : below}px`);
}

function hideTip() {
  tip.hidden = true;
}
