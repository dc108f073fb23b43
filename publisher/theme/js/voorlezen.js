// Reads the page aloud, sentence by sentence, where the machine has a voice for the language of the page.
"use strict";
(() => {
  const button = document.querySelector("[data-lees-voor]");
  const article = document.querySelector("article");
  const speech = window.speechSynthesis;
  if (!button || !article || !speech) return;
  const language = document.documentElement.lang.slice(0, 2);
  const START = button.textContent;
  const blocks = "h1, h2, h3, p, li, td, th";
  let queue = [];

  const voice = () => speech.getVoices().find((each) => each.lang.toLowerCase().startsWith(language));

  // Every sentence of the page, as the part of a block that it fills.
  function sentences() {
    return [...article.querySelectorAll(blocks)]
      .filter((block) => block.checkVisibility() && !block.querySelector(blocks))
      .flatMap((block) => {
        const text = block.textContent.trim();
        return (text.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)|[^.!?]*[.!?]+(?!\s)/g) || [text]).map((part) => ({ block, text: part.trim() }));
      })
      .filter(({ text }) => text);
  }

  function mark(block) {
    for (const marked of article.querySelectorAll(".helder-voorgelezen")) marked.classList.remove("helder-voorgelezen");
    if (!block) return;
    block.classList.add("helder-voorgelezen");
    block.scrollIntoView({ block: "nearest" });
  }

  function stop() {
    queue = [];
    speech.cancel();
    mark(null);
    button.textContent = START;
    button.setAttribute("aria-pressed", "false");
  }

  function next() {
    const now = queue.shift();
    if (!now) {
      stop();
      return;
    }
    mark(now.block);
    const said = new SpeechSynthesisUtterance(now.text);
    said.voice = voice();
    said.lang = said.voice.lang;
    said.rate = 0.9;
    said.onend = () => queue.length ? next() : stop();
    speech.speak(said);
  }

  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") {
      stop();
      return;
    }
    queue = sentences();
    button.textContent = "Stop met voorlezen";
    button.setAttribute("aria-pressed", "true");
    next();
  });
  const offer = () => { button.hidden = !voice(); };
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", stop);
  offer();
})();
