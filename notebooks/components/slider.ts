/** A labelled slider that shows its value; what `view(...)` needs of a control is `value` and `input` events. */
export function slider(
  name: string,
  { min, max, step = 1, value }: { min: number; max: number; step?: number; value: number },
): HTMLLabelElement & { value: number } {
  const input = Object.assign(document.createElement('input'), { type: 'range', min, max, step, value });
  const shown = Object.assign(document.createElement('output'), { value: String(value) });
  const label = Object.assign(document.createElement('label'), { value });
  label.append(`${name} `, input, ' ', shown);
  input.addEventListener('input', () => {
    label.value = input.valueAsNumber;
    shown.value = input.value;
  });
  return label;
}
