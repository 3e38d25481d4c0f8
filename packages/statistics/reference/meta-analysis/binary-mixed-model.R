# Odds ratios by generalised linear mixed models, and the rank test of funnel asymmetry. The integral over the random effect by a fine
# trapezoidal rule, maximised by Newton on numerical derivatives, a level per study maximised out of the unconditional model; beside it metafor's rma.glmm for UM.FS and CM.AL (CM.EL needs a package that Debian does not carry). Run: Rscript binary-mixed-model.R. Needs metafor, lme4,
# numDeriv, jsonlite; minutes.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
suppressPackageStartupMessages({ library(metafor); library(numDeriv) })
bcg <- with(dat.bcg, data.frame(a = tpos, n1 = tpos + tneg, c = cpos, n2 = cpos + cneg))
sparse <- data.frame(a = c(0, 1, 0, 3, 2, 0, 1, 5), n1 = c(40, 62, 25, 110, 75, 33, 51, 140), c = c(2, 0, 3, 4, 6, 0, 2, 5), n2 = c(41, 60, 27, 108, 77, 35, 50, 70))
# Log-likelihood of study i at each log odds ratio of a vector; alpha is the level of the study.
joint <- list(
  um = function(d, i, eta, alpha) dbinom(d$a[i], d$n1[i], plogis(alpha + eta / 2), log = TRUE) + dbinom(d$c[i], d$n2[i], plogis(alpha - eta / 2), log = TRUE),
  cm_al = function(d, i, eta, alpha) dbinom(d$a[i], d$a[i] + d$c[i], plogis(eta + log(d$n1[i] / d$n2[i])), log = TRUE),
  cm_el = function(d, i, eta, alpha) { m <- d$a[i] + d$c[i]; u <- max(0, m - d$n2[i]):min(d$n1[i], m); w <- lchoose(d$n1[i], u) + lchoose(d$n2[i], m - u); E <- outer(eta, u) + rep(w, each = length(eta)); top <- E[cbind(seq_along(eta), max.col(E))]; E[, u == d$a[i]] - top - log(rowSums(exp(E - top))) })
z <- seq(-9, 9, by = .01) # the trapezoidal rule is exact to machine accuracy for integrands that vanish at both ends
fit <- function(d, model) {
  d <- d[d$a + d$c > 0, ]; k <- nrow(d); l <- joint[[model]]
  one <- function(i, theta, tau, alpha) { g <- l(d, i, theta + tau * z, alpha) + dnorm(z, log = TRUE); max(g) + log(sum(exp(g - max(g))) * .01) }
  marginal <- function(i, theta, tau) if (model == "um") optimize(function(al) one(i, theta, tau, al), qlogis((d$a[i] + d$c[i] + .5) / (d$n1[i] + d$n2[i] + 1)) + c(-3, 3), maximum = TRUE, tol = 1e-9)$objective else one(i, theta, tau, 0)
  f <- function(p) -sum(sapply(1:k, marginal, p[1], p[2])); p <- optim(c(-.7, .5), f, method = "BFGS", control = list(reltol = 1e-12))$par
  for (s in 1:3) { g <- grad(f, p, method.args = list(d = .01, r = 4)); H <- hessian(f, p, method.args = list(d = .02, r = 4)); step <- solve(H, g); p <- p - step; if (max(abs(step)) < 1e-9) break }
  list(estimate = p[1], se = sqrt(solve(H)[1, 1]), tau2 = p[2]^2, loglik = -f(p))
}
mf <- function(d, model) { f <- suppressWarnings(rma.glmm(measure = "OR", ai = a, n1i = n1, ci = c, n2i = n2, data = d, model = model)); list(estimate = c(f$beta), se = f$se, tau2 = f$tau2, lrt = f$QE.LRT, df = f$QE.df) }
rank <- function(y, v) { f <- ranktest(y, vi = v); list(y = y, v = v, tau = unname(f$tau), p = f$pval) }
es <- escalc(measure = "OR", ai = a, n1i = n1, ci = c, n2i = n2, data = bcg)
write_reference("binary mixed model", c("metafor", "lme4", "numDeriv"), 1e-6, list(bcg = as.list(bcg), sparse = as.list(sparse)), list(
  bcg = list(um = fit(bcg, "um"), cm_al = fit(bcg, "cm_al"), cm_el = fit(bcg, "cm_el"), metafor_um = mf(bcg, "UM.FS"), metafor_cm_al = mf(bcg, "CM.AL")),
  sparse = list(cm_al = fit(sparse, "cm_al"), cm_el = fit(sparse, "cm_el"), metafor_um = mf(sparse, "UM.FS"), metafor_cm_al = mf(sparse, "CM.AL")),
  begg = list(exact = rank(c(es$yi), c(es$vi)), ties = rank(c(.3, .1, .5, -.2, .4, .6, .1, .9), c(.1, .1, .2, .3, .3, .4, .5, .8)))))
