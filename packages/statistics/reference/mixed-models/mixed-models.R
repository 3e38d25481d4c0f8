# Random intercept with crossed and nested terms, random slope, from lme4 with tight tolerances; data made here.
# Run: Rscript mixed-models.R (writes ../data/joints.csv and mixed-models.json). Needs lme4, pbkrtest, lmerTest.
suppressPackageStartupMessages({ library(lme4); library(pbkrtest) })
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
set.seed(5); persons <- 30; site <- sample(1:4, persons, TRUE)
d <- expand.grid(visit = 0:2, joint = 1:2, person = 1:persons); d$site <- site[d$person]; d$rater <- sample(1:5, nrow(d), TRUE)
d$arm <- d$person %% 2; d$y <- round(20 + 2 * d$arm * d$visit + rnorm(persons, 0, 4)[d$person] + rnorm(4, 0, 2)[d$site] + rnorm(5, 0, 1.5)[d$rater] + d$visit * rnorm(persons, 0, 1)[d$person] + rnorm(nrow(d), 0, 2), 2)
d <- d[-c(4, 17, 50, 51, 99), ]; write.csv(d, file.path(here, "../data/joints.csv"), row.names = FALSE, quote = FALSE)
ctl <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14, xtol_rel = 1e-12, ftol_rel = 1e-15, maxeval = 20000), calc.derivs = FALSE)
out <- list(); one <- function(f, kr = FALSE) { v <- as.data.frame(VarCorr(f)); r <- list(log_lik = as.numeric(logLik(f)), beta = unname(fixef(f)), se = unname(sqrt(diag(as.matrix(vcov(f))))), variances = v$vcov[is.na(v$var2)], covariance = v$vcov[!is.na(v$var2)])
  if (kr) { V <- vcovAdj(f); p <- length(r$beta); r$se_kr <- unname(sqrt(diag(as.matrix(V)))); r$df_kr <- sapply(1:p, function(i) Lb_ddf(replace(numeric(p), i, 1), vcov(f), V)) }; r }
out$intercept <- one(lmer(y ~ arm * visit + (1 | person), d, control = ctl), TRUE)
out$slope <- one(lmer(y ~ arm * visit + (visit | person), d, control = ctl), TRUE)
out$nested <- one(lmer(y ~ arm * visit + (1 | person) + (1 | site), d, control = ctl))
out$crossed <- one(lmer(y ~ arm * visit + (1 | person) + (1 | rater), d, control = ctl))
out$slope_ml <- one(lmer(y ~ arm * visit + (visit | person), d, REML = FALSE, control = ctl))
num <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ","), "]")
body <- sapply(names(out), function(k) sprintf('  "%s": {%s}', k, paste(sprintf('"%s": %s', names(out[[k]]), sapply(out[[k]], num)), collapse = ", ")))
writeLines(sprintf('{\n "method": "linear mixed model", "call": "lmer(y ~ arm * visit + ...)", "software": {"R": "%s", "lme4": "%s", "pbkrtest": "%s"}, "data": "joints.csv", "tolerance": 1e-6,\n "expected": {\n%s\n }\n}', getRversion(), packageVersion("lme4"), packageVersion("pbkrtest"), paste(body, collapse = ",\n")), file.path(here, "mixed-models.json"))
