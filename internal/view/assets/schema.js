// What a value may hold, by the JSON Schema of the record: a new field needs
// nothing here.

const schema = readBlock("schema");

// resolve follows references, and of several forms takes the one that is not
// null.
function resolve(node) {
  while (node && (node.$ref || node.anyOf)) {
    node = node.$ref ? schema.$defs[node.$ref.split("/").pop()] : node.anyOf.find((n) => n.type !== "null");
  }
  return node || {};
}

function nullable(node) {
  return Boolean(
    node && (Array.isArray(node.type) ? node.type.includes("null") : node.anyOf && node.anyOf.some((n) => n.type === "null")),
  );
}

// schemaAt is the form of what stands at a path of the record that is shown.
function schemaAt(path) {
  let node = { $ref: "#/$defs/Document" },
    value = view.doc.record;
  for (const key of keysOf(path)) {
    const inner = resolve(node);
    node = /^\d+$/.test(key) && inner.items ? inner.items : memberOf(inner, key, value);
    if (!node) return null;
    value = value?.[key];
  }
  return node;
}

// memberOf is the form of a member, which may hang on another member of the
// value: that of a row of a profile hangs on its type.
function memberOf(form, key, value) {
  const isSo = ({ properties }) => Object.entries(properties).every(([k, p]) => value?.[k] === p.const);
  const chosen = (form.allOf || []).find((rule) => rule.then?.properties?.[key] && isSo(rule.if));
  return chosen ? chosen.then.properties[key] : (form.properties || {})[key];
}

function typeOf(node) {
  const type = resolve(node).type;
  return Array.isArray(type) ? type.find((x) => x !== "null") : type;
}

// addable reports whether the list or the missing value at a path can be
// added to.
function addable(path) {
  const node = schemaAt(path);
  if (!node) return false;
  return typeOf(node) === "array" ? typeOf(resolve(node).items) === "object" : nullable(node);
}

// emptyOf is a value of a form that says nothing yet.
function emptyOf(node) {
  if (nullable(node)) return null;
  const form = resolve(node);
  if (form.enum) return form.enum[0];
  switch (typeOf(form)) {
    case "array":
      return [];
    case "boolean":
      return false;
    case "integer":
    case "number":
      return 0;
    case "object":
      return objectOf(form);
  }
  return "";
}

function objectOf(form) {
  const value = {};
  for (const [key, node] of Object.entries(form.properties || {})) {
    if (key === "spans" && form.properties.text) value.spans = [];
    else if (form.required.includes(key)) value[key] = emptyOf(node);
  }
  return value;
}
