// Answers of one reader: kept in this tab while the page is open, saved as a file, sent nowhere.
"use strict";
(() => {
  const page = document.querySelector(".antwoord");
  const form = page.querySelector(".antwoord__formulier");
  const found = page.querySelector(".antwoord__al");
  const thanks = page.querySelector(".antwoord__dank");
  const alert = page.querySelector("#melding");
  const reader = form.elements.lezer;
  const pieces = [...form.querySelectorAll(".stukje--vraag")];
  const { stuk, voorbeeld, ronde, tekst } = page.dataset;
  const PLACE = `helder-antwoord:${stuk}:${voorbeeld}:${tekst}`;
  const QUESTIONS = ["wat_doen", "gevoel"];
  const WORD = /[\p{L}\p{M}]+(?:[-'’‑][\p{L}\p{M}]+)*/gu; // as in paragraph_words.py
  const NUMBER = /\d(?:[ .\u00a0-]*\d){7,}/g; // long enough for a phone number or a BSN
  const DATE = /^\d{1,2}[ .-]\d{1,2}[ .-]\d{4}$/;
  let saved = null;

  // ---- the answer ---------------------------------------------------------------------------------------------------

  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });

  // CRC-32 as zlib has it, of the UTF-8 bytes, in eight hex digits.
  function crc32(text) {
    let value = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
    return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
  }

  const face = (piece) => piece.querySelector("input[type=radio]:checked")?.value;
  const boxes = (piece) => [...piece.querySelectorAll("input[type=checkbox]")];
  const hard = (piece) => boxes(piece).filter((box) => box.checked).map((box) => box.value);
  const number = (piece) => Number(piece.dataset.nummer);
  const two = (value) => String(value).padStart(2, "0");

  function today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  // The order of the names counts: the check at the end is made over this text.
  function answer() {
    const content = {
      helder: "antwoord", versie: 1, stuk, voorbeeld, ronde: Number(ronde), tekst, lezer: `P${Number(reader.value)}`,
      datum: today(), manier: "scherm",
      alineas: pieces.filter(face).map((piece) => ({ nummer: number(piece), gezicht: face(piece), moeilijk: hard(piece) })),
      wat_doen: form.elements.wat_doen.value.trim(), gevoel: form.elements.gevoel.value.trim(),
    };
    return JSON.stringify({ ...content, controle: crc32(JSON.stringify(content)) });
  }

  // ---- what stays while the tab is open -----------------------------------------------------------------------------

  const fields = () => [...form.elements].filter((field) => field.matches("input, textarea"));

  // A browser may refuse to keep anything: then answering works, only a reload empties the page.
  function keep() {
    const state = fields().map((field) => (field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value));
    try { sessionStorage.setItem(PLACE, JSON.stringify(state)); } catch { /* see above */ }
  }

  function forget() {
    try { sessionStorage.removeItem(PLACE); } catch { /* see above */ }
  }

  function restore() {
    let state = null;
    try { state = JSON.parse(sessionStorage.getItem(PLACE)); } catch { /* see above */ }
    if (!Array.isArray(state)) return;
    fields().forEach((field, index) => {
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = state[index] === true;
      else field.value = state[index] ?? "";
    });
    found.hidden = !state.some(Boolean);
  }

  // ---- hard words: a tap in the text and a tick in the list are the same ---------------------------------------------

  function wrap(piece) {
    const known = new Map(boxes(piece).map((box) => [box.value.toLowerCase(), box]));
    const walker = document.createTreeWalker(piece.querySelector(".stukje__tekst"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = document.createDocumentFragment();
      let at = 0;
      for (const match of text.data.matchAll(WORD)) {
        const box = known.get(match[0].toLowerCase());
        if (!box) continue;
        const word = document.createElement("span");
        word.className = "woord";
        word.textContent = match[0];
        word.addEventListener("click", () => box.click());
        parts.append(text.data.slice(at, match.index), word);
        at = match.index + match[0].length;
      }
      if (at) {
        parts.append(text.data.slice(at));
        text.replaceWith(parts);
      }
    }
  }

  function showWords(piece) {
    const chosen = hard(piece);
    const keys = new Set(chosen.map((word) => word.toLowerCase()));
    for (const word of piece.querySelectorAll(".woord")) {
      word.classList.toggle("woord--moeilijk", keys.has(word.textContent.toLowerCase()));
    }
    const line = piece.querySelector(".stukje__gekozen");
    line.hidden = !chosen.length;
    line.querySelector("strong").textContent = chosen.join(", ");
  }

  // ---- what the page shows -------------------------------------------------------------------------------------------

  function show() {
    pieces.forEach(showWords);
    const done = pieces.filter(face).length;
    const said = `${done} van ${pieces.length} stukjes gedaan`;
    const progress = page.querySelector(".antwoord__voortgang");
    const line = progress.querySelector("p");
    if (line.textContent !== said) line.textContent = said;
    progress.querySelector("progress").value = done;
    for (const name of QUESTIONS) {
      const warning = page.querySelector(`#${name}-let-op`);
      const said = personal(form.elements[name].value) ? "Hier staat een nummer of een mailadres. Haal dat weg." : "";
      if (warning.textContent !== said) warning.textContent = said;
    }
  }

  // A warning, no refusal: `helder review collect` looks better.  Numbers of the letter itself are nobody's.
  const digits = (text) => text.replace(/\D/g, "");
  const ofTheLetter = digits(pieces.map((piece) => piece.querySelector(".stukje__tekst").textContent).join(" "));
  const personal = (text) => /\S@\S/.test(text)
    || (text.match(NUMBER) || []).some((one) => !DATE.test(one) && !ofTheLetter.includes(digits(one)));

  // What must be there before the answer can be saved: the sentence that asks for it, and the field to go to.
  function lacking() {
    const lost = pieces.find((piece) => hard(piece).length && !face(piece));
    if (lost) return [`Kies ook een gezicht bij stukje ${number(lost)}.`, lost.querySelector("input[type=radio]")];
    const empty = !pieces.some(face) && QUESTIONS.every((name) => !form.elements[name].value.trim());
    if (empty) return ["U gaf nog geen antwoord. Kies eerst een gezicht.", pieces[0].querySelector("input[type=radio]")];
    if (!/^[1-9]\d{0,2}$/.test(reader.value.trim())) return ["Kies eerst uw nummer. Vraag het aan uw begeleider.", reader];
    return null;
  }

  function download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([saved.content], { type: "application/json" }));
    link.download = saved.name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // The sentence stands where the reader is taken to.
  function ask(sentence, field) {
    field.closest("fieldset, .nummer").before(alert);
    alert.textContent = sentence;
    field.focus({ preventScroll: true, focusVisible: true });
    alert.scrollIntoView({ block: "center", behavior: "instant" });
  }

  function save() {
    const missing = lacking();
    if (missing) {
      ask(...missing);
      return;
    }
    saved = { content: answer(), name: `antwoord-${stuk}--${voorbeeld}-P${Number(reader.value)}.json` };
    download();
    forget();
    thanks.querySelector(".antwoord__bestand").textContent = saved.name;
    turn(true);
    thanks.querySelector("h1").focus({ preventScroll: true });
  }

  // Either the letter with its questions, or the thanks.
  function turn(isSaved) {
    thanks.hidden = !isSaved;
    for (const part of page.children) {
      if (part !== thanks && !part.matches("dialog, noscript, .antwoord__herkomst")) part.hidden = isSaved;
    }
    scrollTo({ top: 0, behavior: "instant" });
  }

  function nextReader() {
    saved = null;
    form.reset();
    for (const details of page.querySelectorAll("details")) details.open = false;
    forget();
    show();
    turn(false);
    found.hidden = true;
    alert.textContent = "";
    document.querySelector("#inhoud").focus({ preventScroll: true });
  }

  function step(by) {
    reader.value = String(Math.min(999, Math.max(1, (Number(reader.value) || 0) + by)));
    reader.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // ---- pictures of the pages -----------------------------------------------------------------------------------------

  const large = page.querySelector("dialog");
  for (const link of page.querySelectorAll("[data-groot]")) {
    link.addEventListener("click", (event) => {
      if (!large.showModal) return; // an old browser follows the link to the picture
      event.preventDefault();
      const small = link.querySelector("img");
      Object.assign(large.querySelector("img"), { src: small.src, alt: small.alt });
      large.showModal();
    });
  }

  pieces.forEach(wrap);
  restore();
  show();
  page.classList.add("antwoord--werkt");
  form.addEventListener("input", () => { keep(); show(); alert.textContent = ""; });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-bewaar]").addEventListener("click", save);
  for (const button of form.querySelectorAll("[data-stap]")) {
    button.addEventListener("click", () => step(Number(button.dataset.stap)));
  }
  thanks.querySelector("[data-volgende]").addEventListener("click", nextReader);
  found.querySelector("[data-opnieuw]").addEventListener("click", nextReader);
  thanks.querySelector("[data-nog-eens]").addEventListener("click", download);
})();
