# Everything that the data of a package do not cover together: ties, delayed entry, weights, strata, clusters, every interval.
# Run: Rscript survival.R
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
library(survival)
set.seed(20240608); n <- 140
arm <- rep(0:2, length.out = n); x <- round(rnorm(n), 2); z <- rbinom(n, 1, .4); site <- sample(0:6, n, TRUE); s <- sample(0:2, n, TRUE)
t0 <- ceiling(rexp(n, .05 * exp(.4 * x + .3 * (arm == 2)))); c0 <- ceiling(runif(n, 5, 50)); time <- pmin(t0, c0); status <- as.integer(t0 <= c0)
start <- pmax(0, pmin(time - 1, ifelse(runif(n) < .4, floor(runif(n, 0, 8)), 0))); w <- round(runif(n, .5, 2), 2); fine <- round(time + runif(n), 4)
ctl <- coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-15); d <- data.frame(arm, x, z, site, s, time, status, start, w, fine)
kinds <- c("plain", "log", "log-log", "logit", "arcsin")
km <- lapply(setNames(kinds, kinds), function(k) { f <- survfit(Surv(time, status) ~ 1, d, conf.type = k, conf.int = .9); list(time = f$time, surv = f$surv, se = f$std.err * f$surv, lower = f$lower, upper = f$upper) })
entry <- survfit(Surv(start, time, status) ~ 1, d, conf.type = "log")
cx <- function(f) list(coef = unname(coef(f)), se = unname(sqrt(diag(vcov(f)))), naive = if (is.null(f$naive.var)) NULL else unname(sqrt(diag(f$naive.var))), loglik = f$loglik)
lr <- function(f) list(chisq = f$chisq, var = f$var[1, ])
fit <- coxph(Surv(start, time, status) ~ factor(arm) + x + z + strata(s), d, control = ctl); zp <- cox.zph(fit, terms = FALSE)
write_reference("survival", "survival", 1e-9, as.list(d), list(
  km = km, delayed_entry = list(time = entry$time, n_risk = entry$n.risk, surv = entry$surv, lower = entry$lower),
  log_rank_rho = lr(survdiff(Surv(time, status) ~ arm, d, rho = .5)), log_rank_strata = lr(survdiff(Surv(time, status) ~ arm + strata(s), d)), log_rank_fine = lr(survdiff(Surv(fine, status) ~ arm, d)),
  cox_efron = cx(fit), cox_breslow = cx(coxph(Surv(start, time, status) ~ factor(arm) + x + z + strata(s), d, ties = "breslow", control = ctl)),
  cox_weighted_cluster = cx(coxph(Surv(start, time, status) ~ factor(arm) + x + z + strata(s), d, weights = w, cluster = site, control = ctl)),
  cox_exact_strata = cx(coxph(Surv(time, status) ~ factor(arm) + x + z + strata(s), d, ties = "exact", control = ctl)),
  zph = unname(zp$table[, 1]), martingale = unname(head(residuals(fit, "martingale"), 30)), score = unname(head(residuals(fit, "score"), 10)),
  concordance = local({ g <- concordance(Surv(time, status) ~ x + strata(s), d, weights = w, reverse = TRUE, keepstrata = FALSE); c(g$concordance, sqrt(g$var)) }),
  rmst = local({ u <- summary(survfit(Surv(time, status) ~ arm, d), rmean = 20)$table; list(mean = unname(u[, "rmean"]), se = unname(u[, "se(rmean)"])) })))
