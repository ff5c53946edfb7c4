// What the page says, in Japanese (as the law and the genre name it) and in
// English: words.json has both of each.

const WORDS = readBlock("words");
const settings = {
  language: recall("language") === "en" ? 1 : 0,
  theme: recall("theme") || "auto",
  keys: recall("keys") !== "off",
};

// t is the word for a key; the key itself where there is none.
function t(key) {
  const pair = WORDS[key];
  return pair ? pair[settings.language] : String(key);
}

// word is the word for a value of an enumeration, the value itself where it is
// no such word.
function word(family, value) {
  return WORDS[family + ":" + value] ? t(family + ":" + value) : String(value);
}

// readBlock reads a block of JSON of this page; null where there is none.
function readBlock(id) {
  const block = document.getElementById(id);
  return block ? JSON.parse(block.textContent) : null;
}

// recall and remember keep settings where the browser allows it.
function recall(key) {
  try {
    return localStorage.getItem("giji." + key);
  } catch {
    return null;
  }
}

// remember reports whether the browser keeps it: it may keep nothing, or have
// no room left.
function remember(key, value) {
  try {
    localStorage.setItem("giji." + key, value);
    return true;
  } catch {
    return false;
  }
}
