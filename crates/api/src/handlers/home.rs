//! Home, packs, plan and settings.

use chrono::Datelike;
use docket_app::{App, Loaded, Origin, PlanRow, Today};
use docket_domain::exam::blueprint::ExamSpec;
use docket_domain::id::PackId;
use docket_domain::question::Pool;
use docket_domain::time::StudyDay;
use docket_pack::Pack;

use super::view;
use crate::WireError;
use crate::wire::common::{Nothing, PackRef};
use crate::wire::home::{
    ContentProblem, ContentProblems, ExamSpecView, Home, OpenAttempt, OpenSession, PackCard,
    PackOrigin, Plan, PlanSet, SessionOffer, Settings, Severity,
};

const SETTINGS: &str = "settings";

pub fn home(app: &mut App, _: Nothing) -> Result<Home, WireError> {
    let welcome = !app.has_chosen()?;
    let mut home = Home {
        today: app.today().date().to_string(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        welcome,
        pack: None,
        packs: app.library().packs().into_iter().map(card).collect(),
        plan: Plan::default(),
        days_to_exam: None,
        offer: None,
        open_session: None,
        open_attempt: None,
        answered_today: 0,
        n_content_problems: u32::try_from(app.problems().len()).unwrap_or(u32::MAX),
    };
    let today = app.today();
    if let Some(shown) = app.home()? {
        fill(&mut home, &shown, today);
    }
    Ok(home)
}

fn fill(home: &mut Home, shown: &Today<'_>, today: StudyDay) {
    home.pack = home
        .packs
        .iter()
        .find(|card| card.id == shown.pack.about.id.as_str())
        .cloned();
    home.plan = plan(&shown.plan);
    home.days_to_exam = shown.plan.exam_day.map(|day| day.0 - today.0);
    home.offer = shown.offer.as_ref().map(|offer| SessionOffer {
        minutes: offer.minutes,
        n_questions: offer.n_due + offer.n_new,
        n_due: offer.n_due,
        n_new: offer.n_new,
        topics: offer.topics.clone(),
    });
    home.open_session = shown.open_session.map(|open| OpenSession {
        session: open.session.to_string(),
        answered: open.n_answered,
        total: open.total,
    });
    home.open_attempt = shown.open_attempt.map(|open| OpenAttempt {
        attempt: open.attempt.to_string(),
        answered: open.n_answered,
        total: open.total,
        remaining_ms: open.remaining.0,
    });
    home.answered_today = shown.n_answered_today;
}

pub fn pack_choose(app: &mut App, request: PackRef) -> Result<Home, WireError> {
    app.choose_pack(&PackId::new(&request.pack))?;
    home(app, Nothing {})
}

pub fn plan_set(app: &mut App, request: PlanSet) -> Result<Home, WireError> {
    let exam_day = request
        .exam_date
        .map(|text| {
            text.parse::<chrono::NaiveDate>()
                .ok()
                .filter(|date| (2000..=9999).contains(&date.year()))
                .map(StudyDay::from_date)
                .ok_or_else(|| WireError::bad_field("exam_date", "a date such as 2027-05-18"))
        })
        .transpose()?;
    let plan = PlanRow {
        exam_day,
        minutes_per_day: request.minutes_per_day,
    };
    app.set_plan(&PackId::new(&request.pack), plan)?;
    home(app, Nothing {})
}

pub fn content_problems(app: &mut App, _: Nothing) -> Result<ContentProblems, WireError> {
    let problems = app
        .problems()
        .iter()
        .map(|problem| ContentProblem {
            pack: problem.pack.clone(),
            file: problem.file.clone(),
            pointer: problem.pointer.clone(),
            rule: problem.rule.id().to_owned(),
            severity: match problem.severity() {
                docket_pack::Severity::Error => Severity::Error,
                docket_pack::Severity::Warning => Severity::Warning,
            },
            message: problem.message(),
            remedy: problem.remedy().to_owned(),
        })
        .collect();
    Ok(ContentProblems {
        problems,
        folder: app.packs_folder(),
    })
}

pub fn settings_get(app: &mut App, _: Nothing) -> Result<Settings, WireError> {
    Ok(app.setting(SETTINGS)?.unwrap_or_default())
}

pub fn settings_set(app: &mut App, settings: Settings) -> Result<Settings, WireError> {
    if !(90..=200).contains(&settings.text_scale) {
        return Err(WireError::bad_field(
            "text_scale",
            "a whole number from 90 to 200",
        ));
    }
    app.put_setting(SETTINGS, &settings)?;
    Ok(settings)
}

fn card(loaded: &Loaded) -> PackCard {
    let Pack {
        about, exam, bank, ..
    } = &loaded.pack;
    let n_of = |pool| u32::try_from(bank.n_in(pool)).unwrap_or(u32::MAX);
    let n_concepts = bank.to_study().iter().map(Vec::len).sum::<usize>();
    PackCard {
        id: about.id.to_string(),
        title: about.title.clone(),
        short_title: about.short_title.clone(),
        version: about.version.clone(),
        jurisdiction: about.jurisdiction.clone(),
        licence: about.licence.clone(),
        disclaimer: about.disclaimer.clone(),
        outline_note: about.outline_note.clone(),
        weights_source: about.weights_source.as_ref().map(view::source),
        exam: exam_spec(exam),
        n_practice: n_of(Pool::Practice),
        n_mock: n_of(Pool::Mock),
        n_concepts: u32::try_from(n_concepts).unwrap_or(u32::MAX),
        origin: match loaded.origin {
            Origin::Bundled => PackOrigin::Bundled,
            Origin::Folder => PackOrigin::Folder,
        },
    }
}

pub fn exam_spec(spec: &ExamSpec) -> ExamSpecView {
    ExamSpecView {
        items: spec.n_items,
        scored: spec.n_scored,
        pilot: spec.n_pilot,
        minutes: spec.minutes,
    }
}

fn plan(plan: &PlanRow) -> Plan {
    Plan {
        exam_date: plan.exam_day.map(|day| day.date().to_string()),
        minutes_per_day: plan.minutes_per_day,
    }
}
