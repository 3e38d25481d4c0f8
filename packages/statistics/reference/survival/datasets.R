# Data sets that R ships: Kaplan-Meier, log-rank, Cox, restricted mean by survival; Aalen-Johansen by survival, Gray and Fine-Gray by
# cmprsk and by finegray() of survival. Optima tightened. Run: Rscript datasets.R
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "../write-cases.R"))
suppressPackageStartupMessages({ library(survival); library(cmprsk) }); invisible(Sys.setlocale("LC_COLLATE", "C"))
plain <- function(d) { d <- as.data.frame(d); d[] <- lapply(d, function(v) if (is.factor(v)) as.character(v) else if (inherits(v, "difftime")) as.numeric(v) else v); d }
keep <- function(name, d, columns) { d <- plain(d)[, columns]; add_data(name, d); d }
specs <- function(...) Filter(Negate(is.null), list(...))
follow <- function(start, time, event) sprintf("Surv(%s%s, %s)", if (is.null(start)) "" else paste0(start, ", "), time, event)
by_curve <- function(s) if (is.null(s$strata)) list(seq_along(s$time)) else split(seq_along(s$time), rep(seq_along(s$strata), s$strata))
km <- function(name, d, time, event, interval, group = NULL, start = NULL, weights = NULL, level = .95) {
  d$.w <- if (is.null(weights)) rep(1, nrow(d)) else d[[weights]]; s <- survfit(as.formula(paste(follow(start, time, event), "~", if (is.null(group)) 1 else group)), d, weights = .w, conf.type = interval, conf.int = level, robust = FALSE)
  e <- list(); curves <- by_curve(s)
  for (g in seq_along(curves)) { i <- curves[[g]]; at <- function(what) sprintf("curves.%d.%s", g - 1, what); dead <- s$surv[i] < 1e-300
    e <- c(e, along(at("times"), s$time[i], 0, 4), along(at("survival"), s$surv[i], 1, 7), along(at("atRisk"), s$n.risk[i], 0, 4), along(at("events"), s$n.event[i], 0, 4), along(at("standardErrors"), ifelse(dead, 0, (s$std.err * s$surv)[i]), 1, 5), along(at("lower"), s$lower[i], 1, 6), along(at("upper"), s$upper[i], 1, 6), along(at("cumulativeHazard"), s$cumhaz[i], 1, 4), along(at("cumulativeHazardStandardErrors"), s$std.chaz[i], 1, 3)) }
  add_case(paste(name, "Kaplan-Meier", interval), "kaplan-meier", name, specs(time = time, event = event, interval = interval, confidenceLevel = level, group = group, start = start, weights = weights), e, 1e-10)
}
lr <- function(name, d, time, event, group, strata = NULL, rho = 0) {
  x <- survdiff(as.formula(paste(follow(NULL, time, event), "~", group, if (!is.null(strata)) sprintf("+ strata(%s)", strata))), d, rho = rho); sums <- function(v) if (is.matrix(v)) rowSums(v) else v; k <- length(sums(x$obs))
  add_case(paste(name, "log-rank", rho, paste0(c(group, strata), collapse = " within ")), "log-rank", name, specs(time = time, event = event, group = group, rho = rho, strata = strata), c(list(statistic = c(x$chisq, 0), pValue = c(pchisq(x$chisq, k - 1, lower.tail = FALSE), 0)), along("observed", sums(x$obs)), along("expected", sums(x$exp))), 1e-9)
}
cx <- function(name, d, time, event, covariates, start = NULL, strata = NULL, cluster = NULL, weights = NULL, ties = "efron", factors = NULL) {
  term <- function(v) if (v %in% names(factors)) sprintf("relevel(factor(%s), ref = '%s')", v, factors[[v]]) else v
  f <- as.formula(paste(follow(start, time, event), "~", paste(sapply(covariates, term), collapse = " + "), if (!is.null(strata)) sprintf("+ strata(%s)", strata)))
  d$.w <- if (is.null(weights)) rep(1, nrow(d)) else as.numeric(d[[weights]]); d$.c <- if (!is.null(cluster)) d[[cluster]]
  a <- list(formula = f, data = d, ties = ties, control = coxph.control(eps = 1e-12, toler.chol = 1e-13, iter.max = 60)); if (!is.null(weights)) a$weights <- quote(.w); if (!is.null(cluster)) a$cluster <- quote(.c) else if (!is.null(weights)) a$robust <- FALSE
  x <- do.call(coxph, a); class(x) <- "coxph"; se <- sqrt(diag(vcov(x))); e <- c(along("coefficients", coef(x), se), along("standardErrors", se), along("pValues", 2 * pnorm(-abs(coef(x) / se)), 1))
  e <- c(e, list(logLikelihood = c(x$loglik[2], 0), nullLogLikelihood = c(x$loglik[1], 0), "waldTest.statistic" = c(x$wald.test, 0), "likelihoodRatioTest.statistic" = c(2 * diff(x$loglik), 0), events = c(x$nevent, 0)))
  if (is.null(cluster) && is.null(weights)) e[["scoreTest.statistic"]] <- c(x$score, 0)
  if (ties != "exact") { z <- cox.zph(x, terms = FALSE)$table; k <- length(coef(x)); e <- c(e, along("proportionalHazards.fit.terms.*.statistic", z[seq_len(k), 1], 1), list("proportionalHazards.fit.global.statistic" = c(z[nrow(z), 1], 1))) }
  add_case(paste(c(name, "Cox", ties, covariates, if (!is.null(strata)) c("strata", strata), if (!is.null(cluster)) c("cluster", cluster), if (!is.null(weights)) c("weights", weights)), collapse = " "), "cox", name, specs(time = time, event = event, covariates = many(covariates), ties = ties, start = start, strata = strata, cluster = cluster, weights = weights, factors = factors), e, 1e-8)
}
rmst <- function(name, d, time, event, horizon, group) {
  t <- summary(survfit(as.formula(paste(follow(NULL, time, event), "~", group)), d), rmean = horizon)$table
  add_case(paste(name, "restricted mean", horizon), "restricted-mean", name, list(time = time, event = event, group = group, horizon = horizon, beyondFollowUp = "carry-forward"), c(along("means.*.estimate", t[, grep("^\\*?rmean", colnames(t))]), along("means.*.standardError", t[, grep("se\\(rmean", colnames(t))])), 1e-10)
}
aj <- function(name, d, time, event, interval, group = NULL) {
  causes <- max(d[[event]]); d$.e <- factor(d[[event]], 0:causes); s <- survfit(as.formula(paste0("Surv(", time, ", .e) ~ ", if (is.null(group)) "1" else group)), d, conf.type = interval); rows <- nrow(s$pstate); lower <- matrix(s$lower, rows)[, -1, drop = FALSE]; upper <- matrix(s$upper, rows)[, -1, drop = FALSE]
  upper[s$pstate[, -1] == 0] <- NA; lower[is.na(upper)] <- NA # R's 0 to 0 before the first event; here no interval
  e <- list(); curves <- by_curve(s)
  for (g in seq_along(curves)) { i <- curves[[g]]; e <- c(e, along(sprintf("curves.%d.times", g - 1), s$time[i], 0, 4), along(sprintf("curves.%d.eventFree", g - 1), s$pstate[i, 1], 1, 4), along(sprintf("curves.%d.eventFreeStandardErrors", g - 1), s$std.err[i, 1], 1, 4))
    for (j in seq_len(causes)) { at <- function(what) sprintf("curves.%d.causes.%d.%s", g - 1, j - 1, what); e <- c(e, along(at("probability"), s$pstate[i, j + 1], 1, 6), along(at("standardErrors"), s$std.err[i, j + 1], 1, 5), along(at("lower"), lower[i, j], 1, 5), along(at("upper"), upper[i, j], 1, 5)) } }
  if (!is.null(group)) { gray <- cuminc(d[[time]], d[[event]], d[[group]])$Tests; e[["grayTest.statistic"]] <- c(gray[1, "stat"], 0); e[["grayTest.pValue"]] <- c(gray[1, "pv"], 0) }
  add_case(paste(name, "Aalen-Johansen", interval), "competing-risks", name, specs(time = time, event = event, interval = interval, group = group), e, 1e-9)
}
fg <- function(name, d, time, event, covariates, factors = NULL, cause = 1, efron = TRUE) {
  d <- d[complete.cases(d[, c(time, event, covariates)]), ]; X <- do.call(cbind, lapply(covariates, function(v) if (v %in% names(factors)) model.matrix(~ relevel(factor(d[[v]]), ref = factors[[v]]))[, -1, drop = FALSE] else d[[v]]))
  x <- crr(d[[time]], d[[event]], X, failcode = cause, gtol = 1e-11, maxiter = 100); se <- sqrt(diag(x$var)); spec <- specs(time = time, event = event, covariates = many(covariates), cause = cause, factors = factors)
  add_case(paste(name, "Fine-Gray cause", cause), "fine-gray", name, spec, c(along("coefficients", x$coef, se), along("standardErrors", se), list(logLikelihood = c(x$loglik, 0), nullLogLikelihood = c(x$loglik.null, 0))), 1e-7)
  if (!efron) return(invisible())
  w <- data.frame(t_ = d[[time]], s_ = factor(d[[event]], 0:max(d[[event]]))); w <- cbind(w, setNames(as.data.frame(X), paste0("x", seq_len(ncol(X))))); g <- finegray(Surv(t_, s_) ~ ., w, etype = as.character(cause)); f <- coxph(reformulate(paste0("x", seq_len(ncol(X))), "Surv(fgstart, fgstop, fgstatus)"), g, weights = fgwt, ties = "efron", control = coxph.control(eps = 1e-12, iter.max = 50, toler.chol = 1e-13))
  add_case(paste(name, "Fine-Gray Efron cause", cause), "fine-gray", name, c(spec, list(ties = "efron", censoringTies = "events-first")), c(along("coefficients", coef(f), sqrt(diag(vcov(f)))), list(logLikelihood = c(f$loglik[2], 0))), 1e-7)
}
p <- pbc[1:312, ]; p$dead <- as.integer(p$status == 2); p$cause <- c(0, 2, 1)[p$status + 1]; p <- keep("pbc", p, c("time", "dead", "cause", "trt", "age", "sex", "edema", "bili", "albumin", "protime", "stage"))
km("pbc", p, "time", "dead", "log", "trt"); km("pbc", p, "time", "dead", "log-log", "stage", level = .9); lr("pbc", p, "time", "dead", "trt"); lr("pbc", p, "time", "dead", "stage"); lr("pbc", p, "time", "dead", "trt", "sex"); lr("pbc", p, "time", "dead", "edema", rho = 1)
for (t in c("efron", "breslow", "exact")) cx("pbc", p, "time", "dead", c("age", "edema", "bili", "albumin", "protime"), ties = t); cx("pbc", p, "time", "dead", c("age", "sex", "stage"), strata = "trt", factors = list(sex = "f", stage = "1"))
rmst("pbc", p, "time", "dead", 3000, "trt"); rmst("pbc", p, "time", "dead", 6000, "sex"); aj("pbc", p, "time", "cause", "log-log", "trt"); aj("pbc", p, "time", "cause", "log"); fg("pbc", p, "time", "cause", c("age", "bili", "sex", "stage"), list(sex = "f", stage = "1")); fg("pbc", p, "time", "cause", c("age", "bili"), cause = 2)
o <- keep("ovarian", ovarian, c("futime", "fustat", "age", "rx", "ecog.ps", "resid.ds")); km("ovarian", o, "futime", "fustat", "plain", "rx"); lr("ovarian", o, "futime", "fustat", "rx", "resid.ds"); cx("ovarian", o, "futime", "fustat", c("age", "rx", "ecog.ps")); rmst("ovarian", o, "futime", "fustat", 500, "rx")
a <- keep("aml", aml, c("time", "status", "x")); for (k in c("logit", "arcsin")) km("aml", a, "time", "status", k, "x"); lr("aml", a, "time", "status", "x"); rmst("aml", a, "time", "status", 30, "x")
k <- keep("kidney", kidney, c("id", "time", "status", "age", "sex", "disease")); cx("kidney", k, "time", "status", c("age", "sex"), cluster = "id"); cx("kidney", k, "time", "status", c("age", "sex", "disease"), ties = "breslow", factors = list(disease = "Other")); km("kidney", k, "time", "status", "log", "disease")
g <- keep("cgd", cgd, c("id", "tstart", "tstop", "status", "treat", "age", "steroids", "inherit", "hos.cat")); cx("cgd", g, "tstop", "status", c("treat", "age", "steroids"), "tstart", cluster = "id", factors = list(treat = "placebo")); cx("cgd", g, "tstop", "status", c("treat", "inherit"), "tstart", "hos.cat", "id", ties = "breslow", factors = list(treat = "placebo", inherit = "X-linked"))
h <- keep("heart", heart, c("start", "stop", "event", "age", "year", "surgery", "transplant")); km("heart", h, "stop", "event", "log-log", "transplant", start = "start"); for (t in c("efron", "breslow", "exact")) cx("heart", h, "stop", "event", c("age", "year", "surgery", "transplant"), "start", factors = list(transplant = "0"), ties = t)
r <- keep("rats", rats, c("litter", "rx", "time", "status", "sex")); lr("rats", r, "time", "status", "rx", "litter"); cx("rats", r, "time", "status", "rx", strata = "sex", cluster = "litter", ties = "breslow"); cx("rats", r, "time", "status", "rx", strata = "litter", ties = "exact")
b <- keep("bladder2", bladder2, c("id", "rx", "number", "size", "start", "stop", "event", "enum")); cx("bladder2", b, "stop", "event", c("rx", "number", "size"), "start", "enum", "id")
v <- veteran; set.seed(2); v$weight <- round(runif(nrow(v), .2, 3), 2); v$repeats <- sample(1:4, nrow(v), TRUE); v <- keep("veteran", v, c("trt", "celltype", "time", "status", "karno", "age", "prior", "weight", "repeats")); km("veteran", v, "time", "status", "plain", "celltype", weights = "repeats"); lr("veteran", v, "time", "status", "celltype", rho = .3)
cx("veteran", v, "time", "status", c("trt", "karno", "age", "prior"), strata = "celltype", weights = "weight"); cx("veteran", v, "time", "status", c("trt", "karno"), weights = "repeats", ties = "breslow"); cx("veteran", v, "time", "status", c("trt", "karno", "celltype"), ties = "exact", factors = list(celltype = "large"))
l <- lung; l$dead <- l$status - 1; l <- keep("lung", l, c("inst", "time", "dead", "age", "sex", "ph.ecog", "wt.loss")); cx("lung", l, "time", "dead", c("age", "sex", "ph.ecog", "wt.loss"), cluster = "inst"); lr("lung", l, "time", "dead", "ph.ecog"); lr("lung", l, "time", "dead", "sex", "inst")
n <- keep("gbsg", gbsg, c("rfstime", "status", "age", "meno", "size", "grade", "nodes", "pgr", "er", "hormon")); cx("gbsg", n, "rfstime", "status", c("age", "meno", "size", "grade", "nodes", "pgr", "er", "hormon"))
t <- transplant[transplant$futime > 0, ]; t$cause <- as.integer(t$event) - 1; t <- keep("transplant", t, c("futime", "cause", "age", "abo")); aj("transplant", t, "futime", "cause", "plain", "abo"); fg("transplant", t, "futime", "cause", c("age", "abo"), list(abo = "A"), cause = 2)
y <- myeloid; y$months <- with(y, pmin(crtime, futime, na.rm = TRUE)); y$cause <- with(y, ifelse(!is.na(crtime) & crtime <= futime, 1, ifelse(death == 1, 2, 0))); y <- keep("myeloid", y, c("months", "cause", "trt", "sex")); aj("myeloid", y, "months", "cause", "logit", "trt"); fg("myeloid", y, "months", "cause", c("trt", "sex"), list(trt = "A", sex = "f"))
set.seed(11); e <- data.frame(time = ceiling(5 * rexp(200)), cause = sample(0:2, 200, replace = TRUE), x1 = round(runif(200), 3), x2 = round(rnorm(200), 2), arm = rep(c("a", "b", "c", "d"), 50)); e <- keep("ties", e, names(e)); aj("ties", e, "time", "cause", "arcsin", "arm"); fg("ties", e, "time", "cause", c("x1", "x2")); fg("ties", e, "time", "cause", c("x1", "x2"), cause = 2)
write_cases(c("survival", "cmprsk"))
