/* Waypoints: the presentation, fetched when one begins; talent/case.html tells how it works. */
(() => {
  'use strict';
  const { $, $$ } = window.waypoints, root = document.documentElement;
  const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity };

  window.waypoints.present = (start) => {
    const bar = $('.deck:not(.tray-bar)'), timer = $('[data-timer]');
    let slides, at, since, tick;
    function count() {
      const seconds = Math.floor((Date.now() - since) / 1000);
      if (timer) timer.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }
    function move(step) {
      at = Math.max(0, Math.min(slides.length - 1, at + step));
      for (const slide of slides) slide.classList.toggle('on', slide === slides[at]);
      $('[data-at]', bar).textContent = `${at + 1} of ${slides.length}`;
      since = Date.now();
      count();
      scrollTo(0, 0);
    }
    function leave() {
      clearInterval(tick);
      delete root.dataset.presenting;
      start.focus();
    }
    bar.addEventListener('click', ({ target }) => {
      if (target.matches('[data-leave]')) leave();
      else if (target.matches('button')) move(target.matches('[data-next]') ? 1 : -1);
    });
    document.addEventListener('keydown', (event) => {
      if (!('presenting' in root.dataset) || event.metaKey || event.ctrlKey || event.altKey) return;
      const { key } = event, step = STEPS[key];
      // What is taller than the screen is scrolled before it is left.
      const more = step > 0 ? scrollY + innerHeight < root.scrollHeight - 4 : scrollY > 4;
      if (key === 'Escape') leave();
      else if (step && !(more && /(Up|Down)$/.test(key))) { event.preventDefault(); move(step); }
    });
    function open() {
      slides = $$('[data-deck] [data-slide]').filter((slide) => slide.offsetParent);
      if (!slides.length) return;
      root.dataset.presenting = '';
      at = 0;
      move(0);
      tick = setInterval(count, 1000);
      $('[data-next]', bar).focus();
    }
    start.addEventListener('click', open);
    open();
  };
})();
