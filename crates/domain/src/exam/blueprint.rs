//! How many questions each area gives to a form.

use crate::outline::Weight;

/// The exam as its publisher describes it. `n_scored + n_pilot = n_items`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExamSpec {
    pub n_items: u32,
    /// Questions that count.
    pub n_scored: u32,
    /// Questions on trial, which don't count and can't be told apart.
    pub n_pilot: u32,
    pub minutes: u32,
    /// Options of each question.
    pub n_options: u32,
}

/// What one area gives to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    pub n_items: u32,
    /// At most `n_items`; the rest are pilots.
    pub n_scored: u32,
}

/// `n` seats shared out by weight with the method of largest remainders (Hamilton). Ties go to
/// the earlier area. Without any weight, nothing is shared out.
pub fn quotas(weights: &[Weight], n: u32) -> Vec<u32> {
    let total: u64 = weights.iter().map(|weight| u64::from(weight.0)).sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let exact = |weight: &Weight| u64::from(weight.0) * u64::from(n);
    let mut seats: Vec<u64> = weights.iter().map(|w| exact(w) / total).collect();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|&area| std::cmp::Reverse(exact(&weights[area]) % total));
    let left = u64::from(n) - seats.iter().sum::<u64>();
    for &area in by_remainder
        .iter()
        .cycle()
        .take(usize::try_from(left).unwrap_or(0))
    {
        seats[area] += 1;
    }
    seats
        .into_iter()
        .map(|seat| u32::try_from(seat).expect("no area has more seats than there are"))
        .collect()
}

/// The quotas of a form, by subdomain: all questions, and those of them that count. Both follow
/// the weights; where rounding would score more questions than an area has, the surplus goes to
/// the areas with room.
pub fn form_quotas(weights: &[Weight], spec: &ExamSpec) -> Vec<Quota> {
    let items = quotas(weights, spec.n_items);
    let mut scored = quotas(weights, spec.n_scored);
    let mut surplus = 0;
    for (n_scored, n_items) in scored.iter_mut().zip(&items) {
        surplus += n_scored.saturating_sub(*n_items);
        *n_scored = (*n_scored).min(*n_items);
    }
    for (n_scored, n_items) in scored.iter_mut().zip(&items) {
        let moved = surplus.min(n_items - *n_scored);
        *n_scored += moved;
        surplus -= moved;
    }
    items
        .into_iter()
        .zip(scored)
        .map(|(n_items, n_scored)| Quota { n_items, n_scored })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weights(percents: &[u32]) -> Vec<Weight> {
        percents
            .iter()
            .map(|percent| Weight(percent * 100))
            .collect()
    }

    #[test]
    fn largest_remainders_share_out_125_questions() {
        let shares = quotas(&weights(&[14, 15, 5, 14, 13, 11, 7, 10, 11]), 125);
        assert_eq!(shares, [18, 19, 6, 17, 16, 14, 9, 12, 14]);
    }

    #[test]
    fn scored_questions_follow_the_weights_exactly() {
        let spec = ExamSpec {
            n_items: 125,
            n_scored: 100,
            n_pilot: 25,
            minutes: 240,
            n_options: 4,
        };
        let percents = [14, 15, 5, 14, 13, 11, 7, 10, 11];
        let scored: Vec<u32> = form_quotas(&weights(&percents), &spec)
            .iter()
            .map(|quota| quota.n_scored)
            .collect();
        assert_eq!(scored, percents);
    }

    proptest! {
        #[test]
        fn every_seat_is_given_and_no_area_is_off_by_one(
            weights in prop::collection::vec((1u32..5_000).prop_map(Weight), 1..20),
            n_scored in 0u32..300,
            n_pilot in 0u32..100,
        ) {
            let spec = ExamSpec { n_items: n_scored + n_pilot, n_scored, n_pilot, minutes: 1, n_options: 4 };
            let total: f64 = weights.iter().map(|w| w.share()).sum();
            let quotas = form_quotas(&weights, &spec);
            prop_assert_eq!(quotas.iter().map(|q| q.n_items).sum::<u32>(), spec.n_items);
            prop_assert_eq!(quotas.iter().map(|q| q.n_scored).sum::<u32>(), n_scored);
            for (quota, weight) in quotas.iter().zip(&weights) {
                prop_assert!(quota.n_scored <= quota.n_items);
                let fair = f64::from(spec.n_items) * weight.share() / total;
                prop_assert!((f64::from(quota.n_items) - fair).abs() < 1.0 + 1e-9);
            }
        }
    }
}
