// Reads the page aloud, or a part of it, sentence by sentence, where the machine has a voice for its language.
// A button with data-lees-voor="id" reads the element with that id; without an id it reads the article.
"use strict";
(() => {
  const buttons = [...document.querySelectorAll("[data-lees-voor]")];
  const speech = window.speechSynthesis;
  if (!buttons.length || !speech) return;
  const language = document.documentElement.lang.slice(0, 2);
  const blocks = "h1, h2, h3, h4, p, li, td, th, legend";
  let queue = [];
  let reading = null; // the button that was pressed
  let turn = 0; // a voice that is cut off still says that it is done: only the last turn counts

  const voice = () => speech.getVoices().find((each) => each.lang.toLowerCase().startsWith(language));
  const label = (button) => button.querySelector("span") || button;
  const isShown = (block) => (block.checkVisibility ? block.checkVisibility() : block.offsetParent !== null); // older phones
  const part = (button) => button.dataset.leesVoor ? document.getElementById(button.dataset.leesVoor) : document.querySelector("article");

  // Every sentence of a part of the page, as the part of a block that it fills.
  function sentences(region) {
    return [...region.querySelectorAll(blocks)]
      .filter((block) => isShown(block) && !block.querySelector(blocks))
      .flatMap((block) => {
        const text = block.textContent.trim();
        return (text.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)|[^.!?]*[.!?]+(?!\s)/g) || [text]).map((part) => ({ block, text: part.trim() }));
      })
      .filter(({ text }) => text);
  }

  function mark(block) {
    for (const marked of document.querySelectorAll(".helder-voorgelezen")) marked.classList.remove("helder-voorgelezen");
    if (!block) return;
    block.classList.add("helder-voorgelezen");
    block.scrollIntoView({ block: "nearest" });
  }

  function stop() {
    turn += 1;
    queue = [];
    speech.cancel();
    mark(null);
    if (!reading) return;
    label(reading).textContent = reading.dataset.begin;
    reading.setAttribute("aria-pressed", "false");
    reading = null;
  }

  function next() {
    const now = queue.shift();
    if (!now) {
      stop();
      return;
    }
    const mine = turn;
    mark(now.block);
    const said = new SpeechSynthesisUtterance(now.text);
    said.voice = voice();
    said.lang = said.voice.lang;
    said.rate = 0.9;
    said.onend = () => { if (mine === turn) next(); };
    speech.speak(said);
  }

  function start(button) {
    const again = reading === button;
    stop();
    if (again) return;
    reading = button;
    queue = sentences(part(button));
    label(button).textContent = "Stop met voorlezen";
    button.setAttribute("aria-pressed", "true");
    next();
  }

  for (const button of buttons) {
    button.dataset.begin = label(button).textContent;
    button.addEventListener("click", () => start(button));
  }
  const offer = () => { for (const button of buttons) button.hidden = !part(button) || !voice(); };
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", stop);
  offer();
})();
