/* Waypoints: small enhancements. Every page reads and prints fully without this file. */
(() => {
  'use strict';
  const root = document.documentElement;
  const $ = (selector, node = document) => node.querySelector(selector);
  const $$ = (selector, node = document) => [...node.querySelectorAll(selector)];
  const store = {
    get(key) { try { return localStorage.getItem('waypoints-' + key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem('waypoints-' + key, value); } catch {} },
  };

  const arrived = (run) => { for (const type of ['load', 'hashchange']) addEventListener(type, run); };
  window.waypoints = { $, $$, store, arrived };

  // Runs in the head, before first paint, so the theme never flashes.
  root.classList.add('js');
  const saved = store.get('theme');
  if (saved === 'light' || saved === 'dark') root.dataset.theme = saved;

  function theme() {
    for (const radio of $$('input[name="theme"]')) {
      radio.checked = radio.value === (root.dataset.theme || 'auto');
      radio.addEventListener('change', () => {
        if (radio.value === 'auto') delete root.dataset.theme; else root.dataset.theme = radio.value;
        store.set('theme', radio.value);
      });
    }
  }

  // A permalink may point into something folded: bring it into view.
  arrived(() => {
    const target = $(':target');
    let folded = false;
    for (let node = target; node; node = node.parentElement) if (node.matches('details:not([open])')) folded = node.open = true;
    if (folded) target.scrollIntoView({ block: 'center' });
  });

  let opened = [];
  addEventListener('beforeprint', () => { opened = $$('details:not([open])'); for (const each of opened) each.open = true; });
  addEventListener('afterprint', () => { for (const each of opened) each.open = false; });

  document.addEventListener('DOMContentLoaded', () => {
    const here = $('.nav [aria-current]');
    if (here) here.closest('.nav').scrollLeft = here.offsetLeft - 60;
    theme();
  });
})();
