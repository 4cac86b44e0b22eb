// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CrossTable.h"

namespace lesiondesk
{

/// An answer that is no class, in words: "no prediction" of a run, "no answer" of anybody else,
/// "cannot be judged".
QString extraAnswerWord(int answer, AnswerSource::Kind said);
/// An answer of a result in one word: the class's key, or the above.
QString answerWord(const EvalResult &result, int answer, AnswerSource::Kind said);
/// What stands in the header of a line: the key, the nature, or an answer that is no class.
QString lineHead(const CrossTable::Line &line, AnswerSource::Kind said);
/// The nature in the user's language.
QString natureWord(Nature nature);
/// Counts, row %, …
QString modeWord(CellMode mode);
/// A cell's value as it is shown: 7, 16 %, 0.62, 40; "<1 %" where a few of very many would be 0.
QString valueText(CellMode mode, double value);
/// The same without the sign of per cent, where a cell has no room for it.
QString plainValueText(CellMode mode, double value);
/// What a copied table stands between.
CrossTableWords crossTableWords(const CrossTable &table, CellMode mode);

} // namespace lesiondesk
