// The form in which a value is corrected.

// openEditor shows the parts of a value as a form, beside the source.
function openEditor(path, value, form) {
  closeEditor();
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  const before = structuredClone(value);
  const inputs = isObject
    ? Object.entries(form.properties)
        .filter(([k, n]) => k !== "text" && k !== "spans" && k !== "via" && isSimple(n))
        .map(([k, n]) => inputFor(k, n, value[k]))
    : [inputFor(keysOf(path).pop(), schemaAt(path), value)];
  const shown = el("p", { class: "raw", id: "editor-text" }, isObject && "text" in value ? said(value.text, 400) : "");
  const take =
    isObject && "text" in value && view.doc.hasText
      ? el(
          "div",
          { class: "take" },
          el(
            "p",
            {},
            `${t("selection_is")}: `,
            el("span", { id: "selection" }, selected ? said(cut(view.doc.slice(...selected), 200)) : t("selection_none")),
          ),
          button(t("use_selection"), () => {
            if (!selected) return;
            Object.assign(value, textOf(view.doc, ...selected));
            shown.replaceChildren(said(value.text, 400));
          }),
        )
      : null;
  const problem = el("p", { class: "problem", role: "alert" });
  const save = (event) => {
    event.preventDefault();
    const next = isObject ? value : undefined;
    const fault = inputs.find((i) => !i.read(next));
    if (fault) {
      problem.textContent = `${t("invalid")}: ${fault.label}`;
      return fault.input.focus();
    }
    const unread = isObject && tidied(next, before);
    if (unread) {
      problem.textContent = `${t("invalid")}: ${t(unread)}`;
      return inputs.find((i) => i.label === t(unread)).input.focus();
    }
    closeEditor();
    apply(path, isObject ? next : inputs[0].value());
  };
  const box = el(
    "aside",
    { class: "editor", "aria-label": `${t("edit")}: ${nameOf(path.replace(/\/-$/, ""))}` },
    el(
      "form",
      { onsubmit: save },
      el("h2", {}, `${path.endsWith("/-") ? t("add") : t("edit")}: ${nameOf(path.replace(/\/-$/, ""))}`),
      shown,
      take,
      el(
        "div",
        { class: "inputs" },
        inputs.map((i) => i.element),
      ),
      problem,
      el(
        "div",
        { class: "buttons" },
        el("button", { type: "submit", class: "primary" }, t("apply")),
        button(t("cancel"), closeEditor),
      ),
    ),
  );
  box.addEventListener("keydown", (e) => {
    if (e.key === "Escape") closeEditor();
  });
  document.body.append(box);
  (inputs[0] ? inputs[0].input : box.querySelector("button")).focus();
}

function closeEditor() {
  document.querySelector(".editor")?.remove();
}

// isSimple reports whether a member is written in one input.
function isSimple(node) {
  const form = resolve(node),
    type = typeOf(node);
  return (
    Boolean(form.enum) ||
    ["string", "integer", "number", "boolean"].includes(type) ||
    (type === "array" && typeOf(form.items) === "string")
  );
}

// inputFor is the input of one member. read puts what it says into the value
// and reports whether that is allowed there.
function inputFor(key, node, current) {
  if (key === "participant") return choiceOfPerson(key, current);
  if (resolve(resolve(node).items).enum) return ticksFor(key, resolve(resolve(node).items).enum, current || []);
  const form = resolve(node),
    type = typeOf(node),
    name = key === "minutes" ? t("minutes_length") : t(key);
  const optional = nullable(node) || form.type === undefined || current === undefined;
  let input;
  if (form.enum) {
    input = el(
      "select",
      {},
      optional || key === "missing" ? el("option", { value: "" }, "–") : null,
      form.enum
        .filter((v) => v !== null)
        .map((v) => el("option", { value: v }, key === "missing" ? word("missing", v) : word("enum", v))),
    );
    input.value = current ?? "";
  } else if (type === "boolean") {
    input = el("input", { type: "checkbox" });
    input.checked = Boolean(current);
  } else {
    input = el("input", { type: "text", inputmode: type === "integer" || type === "number" ? "decimal" : null, dir: "auto" });
    input.value = Array.isArray(current) ? current.join("、") : (current ?? "");
  }
  const value = () => valueOfInput(input, type, form, nullable(node));
  return {
    input,
    label: name,
    value,
    element: el("label", {}, el("span", {}, name), input),
    read(target) {
      const v = value();
      if (v === undefined) return false;
      if (target) put_(target, key, v, node, current);
      return true;
    },
  };
}

// choiceOfPerson is the input of who spoke: one of the people, by their place
// in the list.
function choiceOfPerson(key, current) {
  const people = view.doc.record.minutes.participants;
  const input = el(
    "select",
    {},
    el("option", { value: "" }, "–"),
    people.map((p, i) => el("option", { value: i }, cut(p.text, 40))),
  );
  input.value = current ?? "";
  const value = () => (input.value === "" ? null : Number(input.value));
  return {
    input,
    label: t(key),
    value,
    element: el("label", {}, el("span", {}, t(key)), input),
    read(target) {
      if (target) target[key] = value();
      return true;
    },
  };
}

// ticksFor is the input of a member that takes several of a few words.
function ticksFor(key, words, current) {
  const ticks = words.map((w) => {
    const box = el("input", { type: "checkbox", value: w });
    box.checked = current.includes(w);
    return box;
  });
  const value = () => ticks.filter((b) => b.checked).map((b) => b.value);
  return {
    input: ticks[0],
    label: t(key),
    value,
    element: el(
      "fieldset",
      {},
      el("legend", {}, t(key)),
      ticks.map((b) => el("label", {}, b, word("part", b.value))),
    ),
    read(target) {
      if (target) target[key] = value();
      return true;
    },
  };
}

// put_ sets a member; one that is left out where it says nothing stays out.
function put_(target, key, v, node, before) {
  if ((v === null || v === "" || v === false) && before === undefined && !nullable(node)) delete target[key];
  else if (key === "missing" && !v) delete target[key];
  else target[key] = v;
}

// valueOfInput is what an input says; undefined where that cannot be.
function valueOfInput(input, type, form, mayBeNull) {
  if (type === "boolean") return input.checked;
  const text = input.value.trim();
  if (type === "array") return text ? text.split(/[、,]\s*/).filter(Boolean) : [];
  if (text === "") return mayBeNull ? null : form.enum || type === "string" ? "" : undefined;
  if (type === "integer" || type === "number") {
    const n = Number(text.normalize("NFKC").replaceAll(",", ""));
    return Number.isFinite(n) && (type === "number" || Number.isInteger(n)) ? n : undefined;
  }
  return text;
}
