// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/evaluation/PairedComparison.h"

#include <QByteArray>

namespace lesiondesk
{

/// What two results say of every image that they share, as CSV text:
/// image,truth_a,truth_b,predicted_a,predicted_b,p_a,p_b,outcome, with the probabilities of what
/// was predicted (empty where none are known) and both_right, only_a, only_b, both_wrong.
QByteArray pairsCsv(const EvalResult &a, const EvalResult &b, const Pairing &pairing);
/// Into a file that its owner alone can read; whole or not there.
Result<void> writePairs(const EvalResult &a, const EvalResult &b, const Pairing &pairing,
                        const QString &file);

} // namespace lesiondesk
