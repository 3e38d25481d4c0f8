# Noncentral t, power and sample size. Run: Rscript power.R
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
g <- expand.grid(t = c(0, .5, 2, 3.5, 6), df = c(2, 10, 57.3, 400), d = c(0, .4, 2.5, 5))
write_reference("power", character(), 1e-9, list(), list(
  noncentral_t = lapply(seq_len(nrow(g)), function(i) c(g$t[i], g$df[i], g$d[i], integrate(function(v) pnorm(g$t[i] * sqrt(v) - g$d[i], lower.tail = FALSE) * dchisq(v * g$df[i], g$df[i]) * g$df[i], 0, Inf, rel.tol = 1e-13, subdivisions = 10000)$value)),
  strict = power.t.test(n = 12, delta = .3, sd = 1, strict = TRUE)$power, responders = power.prop.test(n = 80, p1 = .4, p2 = .6)$power))
