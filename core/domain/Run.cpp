// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString runStateKey(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return u"queued"_s;
    case RunState::Running:
        return u"running"_s;
    case RunState::Done:
        return u"done"_s;
    case RunState::Cancelled:
        return u"cancelled"_s;
    case RunState::Failed:
        return u"failed"_s;
    case RunState::Paused:
        return u"paused"_s;
    case RunState::Interrupted:
        break;
    }
    return u"interrupted"_s;
}

QString runReviewKey(RunReview review)
{
    switch (review) {
    case RunReview::ToLookAt:
        return u"to look at"_s;
    case RunReview::InWork:
        return u"in work"_s;
    case RunReview::LookedAt:
        return u"looked at"_s;
    }
    return {};
}

bool canResume(RunState state)
{
    return state != RunState::Running && state != RunState::Done;
}

int Prediction::predicted() const
{
    if (probabilities.empty())
        return -1;
    return static_cast<int>(std::max_element(probabilities.begin(), probabilities.end()) -
                            probabilities.begin());
}

} // namespace lesiondesk
