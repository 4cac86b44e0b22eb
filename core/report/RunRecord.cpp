// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RunRecord.h"

#include "core/base/Hashing.h"
#include "core/evaluation/LogLoss.h"
#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr qsizetype kShortHash = 8;

/// What is read once for all runs.
class RecordReader
{
public:
    explicit RecordReader(Database &database) : m_db(database) {}

    Result<void> prepare()
    {
        LD_TRY_ASSIGN(m_datasets, DatasetStore(m_db).all());
        LD_TRY_ASSIGN(m_diagnoses, TaxonomyStore(m_db).diagnoses());
        return {};
    }

    Result<RunRecord> read(RunId id)
    {
        RunStore runs(m_db);
        RunRecord record;
        LD_TRY_ASSIGN(record.run, runs.get(id));
        for (const TrainStage &stage : record.run.plan.stages) {
            LD_TRY_ASSIGN(const Known known, knownSet(stage.set));
            record.sets.push_back(known.name);
            record.classes = known.classes; // the last stage's stay
            record.datasets = known.datasets;
        }
        LD_TRY_ASSIGN(record.points, runs.metricPoints(id));
        record.epochs = static_cast<int>(record.points.size());
        LD_TRY_ASSIGN(const auto predictions, runs.predictions(id));
        for (const Partition part : {Partition::Train, Partition::Test}) {
            const bool any = std::any_of(predictions.begin(), predictions.end(),
                                         [&](const Prediction &p) { return p.partition == part; });
            if (!any)
                continue;
            LD_TRY_ASSIGN(const EvalResult result,
                          loadEvalResult(m_db, id, LabelBasis::Recorded, {{}, part}));
            PartFigures &figures = part == Partition::Train ? record.train : record.test;
            figures.metrics = metricsOf(result);
            figures.loss = meanLogLoss(result);
            if (part == Partition::Test) {
                LD_TRY_ASSIGN(figures.hash, hashOf(result));
            }
        }
        return record;
    }

private:
    struct Known {
        SetName name;
        std::vector<EvalClass> classes;
        std::vector<DatasetId> datasets;
    };

    Result<Known> knownSet(FrozenSetId id)
    {
        if (const auto found = m_sets.constFind(id); found != m_sets.constEnd())
            return *found;
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(m_db).get(id));
        Known known;
        known.name = {id, set.name, set.hash, false};
        for (const DiagnosisId wanted : set.classes) {
            const Diagnosis diagnosis = m_diagnoses.value(wanted);
            known.classes.push_back({diagnosis.id, diagnosis.key, diagnosis.name});
        }
        std::vector<ImageId> ids;
        for (const FrozenSet::Item &item : set.items)
            ids.push_back(item.image);
        LD_TRY_ASSIGN(const auto rows, ImageStore(m_db, ProjectPaths{}).rows(ids));
        for (const Dataset &dataset : m_datasets) {
            if (std::none_of(rows.begin(), rows.end(),
                             [&](const ImageRow &row) { return row.dataset == dataset.id; }))
                continue;
            known.datasets.push_back(dataset.id);
            known.name.artificial |= dataset.artificial;
        }
        m_sets.insert(id, known);
        return known;
    }

    Result<QString> hashOf(const EvalResult &result)
    {
        std::vector<ImageId> ids;
        QHash<ImageId, int> truthOf;
        for (const EvalItem &item : result.items) {
            ids.push_back(item.image);
            truthOf.insert(item.image, item.truth);
        }
        LD_TRY_ASSIGN(const auto files, ImageStore(m_db, ProjectPaths{}).files(ids));
        std::vector<QByteArray> lines;
        for (const ImageFile &file : files)
            lines.push_back(file.sha256.toUtf8() + ' ' +
                            QByteArray::number(truthOf.value(file.id)) + '\n');
        std::sort(lines.begin(), lines.end());
        QByteArray text;
        for (const QString &key : result.classKeys())
            text += "class " + key.toUtf8() + '\n';
        for (const QByteArray &line : lines)
            text += line;
        return sha256(text);
    }

    Database &m_db;
    std::vector<Dataset> m_datasets;
    QHash<DiagnosisId, Diagnosis> m_diagnoses;
    QHash<FrozenSetId, Known> m_sets;
};

} // namespace

QString SetName::text() const
{
    return u"%1 (%2)"_s.arg(name, hash.left(kShortHash));
}

bool RunRecord::isArtificial() const
{
    return std::any_of(sets.begin(), sets.end(), [](const SetName &set) { return set.artificial; });
}

QString RunRecord::strategyText() const
{
    QStringList before;
    for (size_t k = 0; k + 1 < sets.size(); ++k)
        before.append(sets[k].name);
    return lesiondesk::strategyText(run, before);
}

QString strategyText(const Run &run, const QStringList &before)
{
    if (run.isMadeElsewhere())
        return u"%1, made elsewhere"_s.arg(run.name);
    const TrainPlan &plan = run.plan;
    QStringList chain = before;
    if (!plan.weights.isEmpty())
        chain.prepend(u"ImageNet"_s);
    QString text = chain.isEmpty() ? u"from scratch"_s : chain.join(u" → "_s);
    if (plan.strategy == u"x")
        text += u", merged set"_s;
    return plan.strategy.isEmpty() ? text : plan.strategy + u") "_s + text;
}

QString networkText(const Run &run)
{
    return run.isMadeElsewhere() ? u"–"_s : architectureName(run.plan.architecture);
}

QString seedText(const Run &run)
{
    return run.isMadeElsewhere() ? u"–"_s : QString::number(run.plan.seed);
}

Result<std::vector<RunRecord>> loadRunRecords(Database &database, const std::vector<RunId> &runs)
{
    RecordReader reader(database);
    LD_TRY(reader.prepare());
    std::vector<RunRecord> records;
    for (const RunId run : runs) {
        if (std::any_of(records.begin(), records.end(),
                        [&](const RunRecord &record) { return record.run.id == run; }))
            continue;
        LD_TRY_ASSIGN(RunRecord record, reader.read(run));
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace lesiondesk
