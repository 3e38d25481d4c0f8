/** Whether a robust variance is rounding beside the model's: one cluster carries a coefficient, or there is only one. */
export function hasNoSpread(robust: Float64Array, model: Float64Array): boolean {
  const size = Math.sqrt(model.length);
  for (let c = 0; c < size; c++) {
    const at = c * size + c;
    if (model[at] > 0 && !(robust[at] > 1e-12 * model[at])) return true;
  }
  return false;
}
