# Odds ratios by the unconditional mixed model with random study levels (UM.RS). Each study's integral over its level and its log odds ratio
# by a trapezoidal rule around the mode, maximised by BFGS and then Newton on numerical derivatives; beside it metafor's rma.glmm, whose lme4 takes
# Laplace's approximation for two random effects. Run: Rscript binary-random-levels.R. Needs metafor, lme4, numDeriv, jsonlite; a minute.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
suppressPackageStartupMessages({ library(metafor); library(numDeriv) })
bcg <- with(dat.bcg, data.frame(a = tpos, n1 = tpos + tneg, c = cpos, n2 = cpos + cneg))
sparse <- data.frame(a = c(0, 1, 0, 3, 2, 0, 1, 5), n1 = c(40, 62, 25, 110, 75, 33, 51, 140), c = c(2, 0, 3, 4, 6, 0, 2, 5), n2 = c(41, 60, 27, 108, 77, 35, 50, 70))
# Log of the integrand of study i at rows (z1, z2) of standard normal effects; p = theta, tau, level, sigma.
integrand <- function(d, i, p, z) { level <- p[3] + p[4] * z[, 1]; half <- (p[1] + p[2] * z[, 2]) / 2
  dbinom(d$a[i], d$n1[i], plogis(level + half), log = TRUE) + dbinom(d$c[i], d$n2[i], plogis(level - half), log = TRUE) - rowSums(z^2) / 2 }
step <- .25; x <- as.matrix(expand.grid(seq(-8, 8, by = step), seq(-8, 8, by = step)))
marginal <- function(i, d, p) {
  m <- c(0, 0)
  for (s in 1:200) { # Newton to the mode; the log odds of the arms are (level +- half)
    e <- c(p[3] + p[4] * m[1] + (p[1] + p[2] * m[2]) / 2, p[3] + p[4] * m[1] - (p[1] + p[2] * m[2]) / 2); q <- plogis(e)
    r <- c(d$a[i] - d$n1[i] * q[1], d$c[i] - d$n2[i] * q[2]); v <- c(d$n1[i], d$n2[i]) * q * (1 - q)
    J <- cbind(c(p[4], p[4]), c(p[2], -p[2]) / 2); H <- diag(2) + t(J) %*% (v * J); move <- c(solve(H, t(J) %*% r - m)); move <- move * min(1, 2 / max(abs(J %*% move), 1e-9)); m <- m + move
    if (max(abs(move)) < 1e-12) break
  }
  L <- solve(chol(H)); z <- sweep(x %*% t(L), 2, m, "+"); g <- integrand(d, i, p, z); top <- max(g)
  top + log(sum(exp(g - top)) * step^2 * det(L) / (2 * pi))
}
fit <- function(d, start) {
  d <- d[d$a + d$c > 0, ]; f <- function(p) -sum(sapply(seq_len(nrow(d)), marginal, d, p)); p <- optim(start, f, method = "BFGS", control = list(reltol = 1e-12))$par
  for (s in 1:4) { g <- grad(f, p, method.args = list(d = .01, r = 4)); H <- hessian(f, p, method.args = list(d = .02, r = 4)); move <- solve(H, g); p <- p - move; if (max(abs(move)) < 1e-9) break }
  list(estimate = p[1], se = sqrt(solve(H)[1, 1]), tau2 = p[2]^2, sigma2 = p[4]^2, loglik = -f(p))
}
mf <- function(d) { f <- suppressWarnings(rma.glmm(measure = "OR", ai = a, n1i = n1, ci = c, n2i = n2, data = d, model = "UM.RS", nAGQ = 1)); list(estimate = c(f$beta), se = f$se, tau2 = f$tau2, sigma2 = f$sigma2, loglik = c(logLik(f)), lrt = f$QE.LRT, df = f$QE.df) }
write_reference("binary mixed model with random study levels", c("metafor", "lme4", "numDeriv"), 1e-6, list(bcg = as.list(bcg), sparse = as.list(sparse)), list(
  bcg = list(exact = fit(bcg, c(-.75, .55, -3.5, 1.4)), metafor = mf(bcg)),
  sparse = list(metafor = mf(sparse))))
