//! How far the learner has come.

use docket_app::App;
use docket_domain::id::PackId;
use docket_domain::outline::Weight;
use docket_domain::progress as domain;

use super::view;
use crate::WireError;
use crate::wire::common::PackRef;
use crate::wire::progress::{AreaProgress, Progress};

pub fn progress(app: &mut App, request: PackRef) -> Result<Progress, WireError> {
    let progress = app.progress(&PackId::new(&request.pack))?;
    let mut areas = progress.areas.iter();
    let mut whole = domain::AreaProgress::default();
    let domains = progress
        .pack
        .bank
        .outline()
        .domains
        .iter()
        .map(|domain| {
            let mut sum = domain::AreaProgress::default();
            let subdomains = domain
                .subdomains
                .iter()
                .zip(areas.by_ref())
                .map(|(subdomain, area)| {
                    sum.merge(area);
                    let title = (subdomain.id.as_str(), subdomain.title.as_str());
                    line(title, subdomain.weight, area, Vec::new())
                })
                .collect();
            whole.merge(&sum);
            let title = (domain.id.as_str(), domain.title.as_str());
            line(title, domain.weight, &sum, subdomains)
        })
        .collect();
    Ok(Progress {
        domains,
        n_concepts: whole.n_concepts,
        n_seen: whole.n_seen,
        n_answers: progress.n_answers,
        first_sight: view::proportion(whole.first_sight),
    })
}

fn line(
    (id, title): (&str, &str),
    weight: Weight,
    area: &domain::AreaProgress,
    subdomains: Vec<AreaProgress>,
) -> AreaProgress {
    AreaProgress {
        id: id.to_owned(),
        title: title.to_owned(),
        weight_percent: weight.percent(),
        n_concepts: area.n_concepts,
        n_seen: area.n_seen,
        n_due: area.n_due,
        expected_recall: area.expected_recall(),
        first_sight: view::proportion(area.first_sight),
        subdomains,
    }
}
