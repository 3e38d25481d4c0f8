# Data sets that R ships, by lme4 polished to the optimum, pbkrtest (Kenward-Roger) and lmerTest (Satterthwaite). Run: Rscript datasets.R
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "../write-cases.R"))
suppressPackageStartupMessages({ library(lme4); library(lmerTest); library(pbkrtest); library(numDeriv) })
quiet <- list(calc.derivs = FALSE, check.conv.singular = "ignore"); control <- do.call(lmerControl, c(list(optimizer = "bobyqa", optCtrl = list(maxfun = 2e5)), quiet))
polish <- function(m, formula, d, REML) {
  dev <- lme4::lmer(formula, d, REML = REML, devFunOnly = TRUE); lower <- getME(m, "lower"); th <- optim(getME(m, "theta"), dev, method = "L-BFGS-B", lower = lower, control = list(factr = 10, maxit = 5000, pgtol = 0))$par; free <- !(lower == 0 & th < 1e-4)
  if (any(free)) for (k in 1:4) { f <- function(x) { t <- th; t[free] <- x; dev(t) }; nx <- th[free] - solve(hessian(f, th[free]), grad(f, th[free], method.args = list(r = 6))); if (all(is.finite(nx)) && f(nx) <= f(th[free]) + 1e-10) th[free] <- nx else break }
  th[!free] <- 0; th
}
lmm <- function(name, data, formula, spec, REML = TRUE, df = "satterthwaite") {
  d <- as.data.frame(lapply(DATA[[data]], unlist)); for (k in names(spec$factors)) d[[k]] <- relevel(factor(d[[k]]), spec$factors[[k]])
  m <- lme4::lmer(formula, d, REML = REML, control = control); m <- lme4::lmer(formula, d, REML = REML, start = list(theta = polish(m, formula, d, REML)), control = do.call(lmerControl, c(list(optimizer = NULL), quiet)))
  b <- fixef(m); se <- sqrt(diag(as.matrix(vcov(m)))); unit <- function(j) as.numeric(seq_along(b) == j); nu <- NULL
  if (df == "kenward-roger") { V <- vcovAdj(m); se <- sqrt(diag(as.matrix(V))); nu <- sapply(seq_along(b), function(j) Lb_ddf(unit(j), as.matrix(vcov(m)), V)) }
  if (df == "satterthwaite") { mt <- lmerTest:::as_lmerModLmerTest(m); nu <- sapply(seq_along(b), function(j) contest1D(mt, unit(j))$df) }
  e <- coefficients_of(b, se, nu); e[["logLikelihood"]] <- c(as.numeric(logLik(m)), 0); e[["residualVariance"]] <- c(sigma(m)^2, 0); vc <- VarCorr(m)
  for (g in names(vc)) { v <- as.matrix(vc[[g]]); q <- nrow(v); for (i in 1:q) for (j in 1:q) e[[sprintf("random.{name=%s}.covariance.%d", g, (i - 1) * q + j - 1)]] <- c(v[i, j], sqrt(v[i, i] * v[j, j]) + 1e-5 * sigma(m)^2) }
  add_case(name, "linear-mixed-model", data, c(spec, list(method = if (REML) "REML" else "ML", degreesOfFreedom = df)), e, 1e-6)
}
both <- function(name, data, formula, spec) for (df in c("satterthwaite", "kenward-roger")) lmm(paste(name, df), data, formula, spec, df = df)
S <- function(outcome, participant, covariates = NULL, slopes = NULL, groups = NULL, factors = NULL) { s <- list(outcome = outcome, participant = participant); if (!is.null(covariates)) s$covariates <- many(covariates); if (!is.null(slopes)) s$slopes <- many(slopes); if (!is.null(groups)) s$groups <- many(groups); if (!is.null(factors)) s$factors <- as.list(factors); s }
data(list = c("Orthodont", "Machines", "Oxboys", "ergoStool", "Ovary", "BodyWeight", "Pixel"), package = "nlme")
add_data("Orthodont", Orthodont); o <- function(slopes = NULL) S("distance", "Subject", c("age", "Sex", "age:Sex"), slopes, factors = c(Sex = "Male"))
both("Orthodont intercept", "Orthodont", distance ~ age + Sex + age:Sex + (1 | Subject), o()); both("Orthodont slope", "Orthodont", distance ~ age + Sex + age:Sex + (age | Subject), o("age")); lmm("Orthodont slope ML", "Orthodont", distance ~ age + Sex + age:Sex + (age | Subject), o("age"), REML = FALSE)
add_data("sleepstudy", sleepstudy); both("sleepstudy", "sleepstudy", Reaction ~ Days + (Days | Subject), S("Reaction", "Subject", "Days", "Days")); lmm("sleepstudy ML", "sleepstudy", Reaction ~ Days + (Days | Subject), S("Reaction", "Subject", "Days", "Days"), REML = FALSE)
add_data("Oxboys", Oxboys); both("Oxboys", "Oxboys", height ~ age + (age | Subject), S("height", "Subject", "age", "age"))
add_data("BodyWeight", BodyWeight); both("BodyWeight", "BodyWeight", weight ~ Time + Diet + Time:Diet + (Time | Rat), S("weight", "Rat", c("Time", "Diet", "Time:Diet"), "Time", factors = c(Diet = "1")))
add_data("ergoStool", ergoStool); both("ergoStool", "ergoStool", effort ~ Type + (1 | Subject), S("effort", "Subject", "Type", factors = c(Type = "T1")))
mc <- as.data.frame(Machines); mc$both <- paste(mc$Worker, mc$Machine); add_data("Machines", mc); lmm("Machines nested", "Machines", score ~ Machine + (1 | both) + (1 | Worker), S("score", "both", "Machine", groups = "Worker", factors = c(Machine = "A")))
px <- as.data.frame(Pixel); px$side <- paste(px$Dog, px$Side); add_data("Pixel", px); lmm("Pixel nested", "Pixel", pixel ~ day + (1 | side) + (1 | Dog), S("pixel", "side", c("day"), groups = "Dog"))
ov <- as.data.frame(Ovary); ov$s <- sin(2 * pi * ov$Time); ov$c <- cos(2 * pi * ov$Time); add_data("Ovary", ov); both("Ovary", "Ovary", follicles ~ s + c + (s | Mare), S("follicles", "Mare", c("s", "c"), "s"))
add_data("Penicillin", Penicillin); for (r in c(TRUE, FALSE)) lmm(paste("Penicillin crossed", if (r) "REML" else "ML"), "Penicillin", diameter ~ 1 + (1 | plate) + (1 | sample), S("diameter", "plate", groups = "sample"), REML = r)
add_data("Pastes", Pastes); lmm("Pastes nested", "Pastes", strength ~ 1 + (1 | sample) + (1 | batch), S("strength", "sample", groups = "batch"))
add_data("Dyestuff", Dyestuff); both("Dyestuff", "Dyestuff", Yield ~ 1 + (1 | Batch), S("Yield", "Batch")); add_data("Dyestuff2", Dyestuff2); lmm("Dyestuff2, variance 0", "Dyestuff2", Yield ~ 1 + (1 | Batch), S("Yield", "Batch"), df = "asymptotic")
ck <- as.data.frame(ChickWeight); add_data("ChickWeight", ck); both("ChickWeight", "ChickWeight", weight ~ Time + Diet + Time:Diet + (Time | Chick), S("weight", "Chick", c("Time", "Diet", "Time:Diet"), "Time", factors = c(Diet = "1")))
# lme4 itself loses its digits far from the origin, so the answer of the plain data is carried over: y / 1e9 on 1e6 + 7 days.
far <- as.data.frame(DATA$sleepstudy); far$Reaction <- 1e-9 * far$Reaction; far$Days <- 1e6 + 7 * far$Days; add_data("sleepstudy far", far)
lmm("carried over", "sleepstudy", Reaction ~ Days + (1 | Subject), S("Reaction", "Subject", "Days")); plain <- CASES[[length(CASES)]]; CASES[[length(CASES)]] <- NULL; x <- plain$expected; pick <- function(k, by) x[[k]] * by
add_case("sleepstudy, other units and origin", "linear-mixed-model", "sleepstudy far", plain$spec, list("coefficients.1.estimate" = pick("coefficients.1.estimate", 1e-9 / 7), "coefficients.1.standardError" = pick("coefficients.1.standardError", 1e-9 / 7), "coefficients.1.degreesOfFreedom" = x[["coefficients.1.degreesOfFreedom"]], residualVariance = pick("residualVariance", 1e-18), "random.{name=Subject}.covariance.0" = pick("random.{name=Subject}.covariance.0", 1e-18)), 1e-6)
write_cases(c("lme4", "lmerTest", "pbkrtest", "numDeriv"))
