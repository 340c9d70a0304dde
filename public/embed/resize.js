/* Sets the height of this site's charts to the width of their column. No messages, no requests. */
(() => {
  const { origin } = new URL(document.currentScript.src);
  const setHeight = (frame) => {
    const [ratio, edges, widest, ...steps] = frame.dataset.heights.split(' ');
    const width = frame.clientWidth;
    let words = 0;
    for (const step of steps) {
      const [from, height] = step.split(':').map(Number);
      if (words === 0 || from <= width) words = height;
    }
    if (width > 0) frame.height = Math.ceil(ratio * Math.min(width - edges, widest) + words);
  };
  const observer = new ResizeObserver((changes) => {
    for (const { target } of changes) setHeight(target);
  });
  const start = () => {
    for (const frame of document.querySelectorAll('iframe[data-heights]')) {
      if (new URL(frame.src).origin === origin) {
        setHeight(frame);
        observer.observe(frame);
      }
    }
  };
  start();
  addEventListener('DOMContentLoaded', start);
})();
