# Exact odds ratio with its equations solved tightly (fisher.test stops at 1e-4), profile limits, ordinal and clustered logistic
# regression, McNemar, t interval. Run: Rscript responders.R
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
library(MASS); library(sandwich)
exact <- function(x1, n1, x2, n2, conf) {
  m <- x1 + x2; u <- max(0, m - n2):min(n1, m); lw <- dhyper(u, n1, n2, m, log = TRUE)
  d <- function(l) { p <- lw + u * l; p <- exp(p - max(p)); p / sum(p) }
  root <- function(f) exp(uniroot(f, c(-50, 50), tol = 1e-15, maxiter = 10000)$root); a <- (1 - conf) / 2
  list(x1 = x1, n1 = n1, x2 = x2, n2 = n2, level = conf, estimate = root(function(l) sum(u * d(l)) - x1),
       lower = root(function(l) sum(d(l)[u >= x1]) - a), upper = root(function(l) sum(d(l)[u <= x1]) - a), p = fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2, byrow = TRUE))$p.value)
}
set.seed(20240607); n <- 160
x <- round(rnorm(n), 3); z <- rbinom(n, 1, .45); id <- rep(1:40, each = 4)
y <- rbinom(n, 1, plogis(-.4 + .8 * x + .6 * z)); grade <- cut(.9 * x + .5 * z + rlogis(n), c(-Inf, -.8, .4, 1.6, Inf), labels = FALSE) - 1
ctl <- glm.control(epsilon = 1e-15, maxit = 100); f <- glm(y ~ x + z, binomial, control = ctl)
profile_root <- function(k, side) { top <- as.numeric(logLik(f)); X <- cbind(x, z); b <- coef(f)[k + 1]; s <- sqrt(diag(vcov(f)))[k + 1]
  g <- function(v) 2 * (top - as.numeric(logLik(glm(y ~ X[, -k], binomial, offset = v * X[, k], control = ctl)))) - qchisq(.95, 1)
  unname(uniroot(g, sort(c(b, b + side * 6 * s)), tol = 1e-13)$root) }
p <- polr(factor(grade) ~ x + z, Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))
negll <- function(v) { zt <- c(-Inf, v[3:5], Inf); e <- v[1] * x + v[2] * z; -sum(log(plogis(zt[grade + 2] - e) - plogis(zt[grade + 1] - e))) }
newton <- function(v) { for (i in 1:30) { g <- numDeriv::grad(negll, v); H <- numDeriv::hessian(negll, v); v <- v - solve(H, g) }; list(v = v, se = sqrt(diag(solve(numDeriv::hessian(negll, v))))) }
po <- newton(c(coef(p), p$zeta)); tt <- t.test(x, conf.level = .9)
write_reference("responders", c("MASS", "sandwich"), 1e-8, list(x = x, z = z, id = id - 1, y = y, grade = grade), list(
  exact = list(exact(12, 120, 3, 120, .95), exact(56, 70, 48, 80, .95), exact(9, 10, 3, 10, .95), exact(7, 40, 11, 38, .99)),
  logistic = list(coef = unname(coef(f)), se = unname(sqrt(diag(vcov(f)))), hc0 = unname(sqrt(diag(vcovHC(f, "HC0")))), cluster = unname(sqrt(diag(vcovCL(f, id, type = "HC0", cadjust = FALSE)))), profile = lapply(1:2, function(k) c(profile_root(k, -1), profile_root(k, 1)))),
  proportional_odds = list(coef = unname(po$v[1:2]), zeta = unname(po$v[3:5]), se = unname(po$se), loglik = -negll(po$v)),
  mean = list(mean = unname(tt$estimate), se = tt$stderr, interval = as.numeric(tt$conf.int)),
  mcnemar_large = unclass(mcnemar.test(matrix(c(30, 25, 9, 60), 2), correct = FALSE))$p.value))
