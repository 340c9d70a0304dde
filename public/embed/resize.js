/* Sets the height of charts to the width of their column. No messages, no requests. */
(() => {
  const size = (frame) => {
    const [ratio, edges, widest, ...steps] = frame.dataset.heights.split(' ');
    const width = frame.clientWidth;
    let words = 0;
    for (const step of steps) {
      const [from, height] = step.split(':').map(Number);
      if (words === 0 || from <= width) words = height;
    }
    if (width > 0) frame.height = Math.ceil(ratio * Math.min(width - edges, widest) + words);
  };
  const widths = new ResizeObserver((changes) => {
    for (const { target } of changes) size(target);
  });
  const known = new Set();
  const find = () => {
    for (const frame of document.querySelectorAll('iframe[data-heights]')) {
      if (known.has(frame)) continue;
      known.add(frame);
      size(frame);
      widths.observe(frame);
    }
  };
  find();
  new MutationObserver(find).observe(document, { childList: true, subtree: true });
})();
