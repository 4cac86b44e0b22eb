// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

/// Who says what an image shows: the rows or the columns of a matrix.
struct AnswerSource {
    enum class Kind { Recorded = 0, Validated = 1, Reader = 2, Run = 3 };

    Kind kind = Kind::Recorded;
    QString reader; ///< Reader: their initials
    RoundId round;  ///< Reader: in this round; invalid: their newest reading of any closed round
    RunId run;      ///< Run

    static AnswerSource recorded() { return {}; }
    static AnswerSource validated() { return {Kind::Validated, {}, {}, {}}; }
    static AnswerSource ofReader(const QString &reader, RoundId round = {})
    {
        return {Kind::Reader, reader, round, {}};
    }
    static AnswerSource ofRun(RunId run) { return {Kind::Run, {}, {}, run}; }

    bool operator==(const AnswerSource &) const = default;
};

/// A source that can be chosen, with the name of its run or round ("mobilenet_v2, ImageNet").
struct AnswerSourceChoice {
    AnswerSource source;
    QString name; ///< empty for recorded and validated labels
};

/// Recorded, validated, every reader of closed rounds (over all of them, and one by one where
/// there are several), every run with predictions, newest first. What was read in an open blind
/// round is not among them.
Result<std::vector<AnswerSourceChoice>> answerSources(Database &database);

} // namespace lesiondesk
