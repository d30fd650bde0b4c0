const BOXES = 'h1, .heading p, .demonstration, .button, .tile, .row, .key.tool, .department:not(.home-place), .near, .note, .state > span, [data-fit]';
const SMALLEST = 0.55;

/** Letters may reach over a tight line by this part of their size without touching anything. */
const SLACK = 0.35;

const overflows = (box) =>
  box.scrollWidth > box.clientWidth + 1
  || box.scrollHeight > box.clientHeight + SLACK * parseFloat(getComputedStyle(box).fontSize);

const shrink = (box) => {
  box.style.removeProperty('--fit');
  let size = parseFloat(getComputedStyle(box).getPropertyValue('--fit')) || 1;
  while (size > SMALLEST && overflows(box)) {
    size -= 0.05;
    box.style.setProperty('--fit', size.toFixed(2));
  }
};

/** Lets longer words of a language step down in size until nothing overflows: first the content, then each box. */
export const fit = (root) => {
  const content = root.querySelector('.content');
  if (!content) {
    return;
  }
  const boxes = root.querySelectorAll(BOXES);
  boxes.forEach((box) => box.style.removeProperty('--fit'));
  shrink(content);
  boxes.forEach(shrink);
};
