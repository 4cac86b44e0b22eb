// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Csv.h"
#include "core/report/RunRecord.h"
#include "tests/support/Must.h"
#include "tests/support/TestData.h"

namespace lesiondesk::test
{

/// The confusion matrix of the paper's Table V as the test part of run 7, strategy x with
/// EfficientNet-B3 on DermAI; see tests/data/evaluation/README.md.
inline RunRecord paperRecord()
{
    using namespace Qt::StringLiterals;
    const CsvTable table = must(CsvTable::read(testData(u"evaluation/paper-table-v-matrix.csv"_s)));
    const QStringList keys = table.header().mid(1);
    RunRecord record;
    record.run.id = RunId(7);
    record.run.state = RunState::Done;
    record.run.plan.strategy = u"x"_s;
    record.run.plan.architecture = Architecture::EfficientNetB3;
    record.run.plan.weights = u"imagenet.safetensors"_s;
    record.run.plan.seed = 5;
    record.run.plan.stages.front().set = FrozenSetId(2);
    record.sets = {{FrozenSetId(2), u"DermAI merged"_s, u"0123456789abcdef"_s, false}};
    record.epochs = 21;
    ConfusionMatrix matrix(static_cast<int>(keys.size()));
    for (int t = 0; t < keys.size(); ++t) {
        record.classes.push_back({DiagnosisId(t + 1), keys[t], u"Name of "_s + keys[t]});
        for (int p = 0; p < keys.size(); ++p)
            matrix.add(t, p, table.rows()[static_cast<size_t>(t)].fields[p + 1].toInt());
    }
    record.test.metrics = computeMetrics(matrix, keys);
    record.test.loss = 1.75;
    record.test.hash = u"feed"_s;
    return record;
}

} // namespace lesiondesk::test
