// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/ReportFacts.h"

#include "core/base/Hashing.h"
#include "core/evaluation/WorstFirst.h"
#include "core/report/document/PhotoShrinker.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

std::vector<int> allItems(const EvalResult &result)
{
    std::vector<int> items(result.items.size());
    std::iota(items.begin(), items.end(), 0);
    return items;
}

class FactsReader
{
public:
    FactsReader(Database &database, const ProjectPaths &paths, const ReportRequest &request,
                Feedback &feedback)
        : m_db(database), m_paths(paths), m_request(request), m_feedback(feedback)
    {
        m_total = 3 * static_cast<qint64>(request.runs.size()) + 2;
    }

    Result<ReportFacts> read(const Clock &clock)
    {
        if (m_request.runs.empty())
            return failure(u"There is no run to report on: name at least one."_s);
        ReportFacts facts;
        facts.project = QFileInfo(m_paths.folder).completeBaseName();
        facts.made = clock.now();
        facts.labels = m_request.labels;
        facts.pictures = m_request.pictures;
        facts.bootstrap = m_request.bootstrap;
        facts.versions = m_request.versions;
        for (const RunId run : m_request.runs) {
            LD_TRY(step());
            LD_TRY_ASSIGN(auto records, loadRunRecords(m_db, {run}));
            const auto isRead = [&](const RunFacts &one) { return one.record.run.id == run; };
            if (std::any_of(facts.runs.begin(), facts.runs.end(), isRead))
                continue;
            RunFacts one;
            one.record = std::move(records.front());
            facts.runs.push_back(std::move(one));
        }
        for (RunFacts &run : facts.runs)
            LD_TRY(readRun(run));
        for (const RunFacts &run : facts.runs)
            LD_TRY(readSet(run.record.target(), run.record.classes, facts.sets));
        LD_TRY(step());
        LD_TRY(readDatasets(facts));
        for (size_t k = 1; k < facts.runs.size(); ++k) {
            LD_TRY(step());
            if (!facts.runs[0].result || !facts.runs[k].result)
                continue;
            ComparisonFacts comparison;
            comparison.other = k;
            comparison.pairing = pairResults(*facts.runs[0].result, *facts.runs[k].result);
            comparison.comparison = compareResults(comparison.pairing, m_request.bootstrap);
            facts.comparisons.push_back(std::move(comparison));
        }
        return facts;
    }

private:
    Result<void> step()
    {
        if (m_feedback.isCancelled())
            return Error::cancelled();
        m_feedback.progress(m_done++, m_total);
        return {};
    }

    Result<void> readRun(RunFacts &facts)
    {
        const TrainPlan &plan = facts.record.run.plan;
        facts.planHash = sha256(QJsonDocument(plan.toJson()).toJson(QJsonDocument::Compact));
        if (!plan.weights.isEmpty()) {
            // A file that has gone is no reason for a report not to be written.
            if (const auto hash = sha256OfFile(plan.weights))
                facts.weightsHash = *hash;
        }
        LD_TRY(step());
        if (facts.record.test.metrics.n == 0)
            return {};
        LD_TRY_ASSIGN(facts.result, loadEvalResult(m_db, facts.record.run.id, m_request.labels));
        const EvalResult &result = *facts.result;
        facts.scores = scoresOf(result);
        facts.figures = figuresOf(facts.scores, result.classKeys());
        facts.intervals = figureIntervals(facts.scores, m_request.bootstrap);
        LD_TRY(step());
        LD_TRY(readSlices(facts));
        return readWorst(facts);
    }

    Result<void> readSlices(RunFacts &facts)
    {
        LD_TRY_ASSIGN(const ItemFacts known, loadItemFacts(m_db, *facts.result));
        for (const SliceBy by : kSliceBys) {
            auto slices = slicesOf(*facts.result, known, allItems(*facts.result), {by});
            if (slices.size() > 1)
                facts.slices.push_back({by, std::move(slices)});
        }
        return {};
    }

    Result<void> readWorst(RunFacts &facts)
    {
        const EvalResult &result = *facts.result;
        for (const RankedItem &ranked : worstFirst(result, allItems(result), WorstBy::Confidence)) {
            if (facts.worst.size() >= static_cast<size_t>(kReportErrors))
                break;
            const EvalItem &item = result.items[static_cast<size_t>(ranked.item)];
            WorstError error;
            error.number = static_cast<int>(facts.worst.size()) + 1;
            error.truth = item.truth;
            error.predicted = item.predicted;
            error.modality = item.modality;
            if (!item.probabilities.empty()) {
                error.probability = item.probabilities[static_cast<size_t>(item.predicted)];
                error.truthProbability = item.probabilities[static_cast<size_t>(item.truth)];
            }
            if (m_request.pictures) {
                LD_TRY_ASSIGN(const auto files, ImageStore(m_db, m_paths).files({item.image}));
                if (!files.empty()) {
                    if (auto photo = shrunkPhoto(files.front().path, kReportPhotoSide))
                        error.photo = *std::move(photo);
                }
            }
            facts.worst.push_back(std::move(error));
        }
        return {};
    }

    Result<void> readSet(const SetName &name, const std::vector<EvalClass> &classes,
                         std::vector<SetFacts> &sets)
    {
        if (std::any_of(sets.begin(), sets.end(),
                        [&](const SetFacts &set) { return set.name.id == name.id; }))
            return {};
        SetFacts facts;
        facts.name = name;
        facts.classes = classes;
        facts.counts.resize(classes.size());
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(m_db).get(name.id));
        facts.created = set.created;
        std::vector<ImageId> ids;
        for (const FrozenSet::Item &item : set.items)
            ids.push_back(item.image);
        LD_TRY_ASSIGN(const auto rows, ImageStore(m_db, m_paths).rows(ids));
        QHash<ImageId, const ImageRow *> rowOf;
        for (const ImageRow &row : rows)
            rowOf.insert(row.id, &row);
        std::array<QSet<PatientId>, 2> patients;
        for (const FrozenSet::Item &item : set.items) {
            const ImageRow *row = rowOf.value(item.image, nullptr);
            const Modality modality = row ? row->modality : Modality::Untagged;
            const auto part = static_cast<size_t>(item.partition);
            ++facts.counts[static_cast<size_t>(item.classIndex)]
                  .counts[static_cast<size_t>(modality)][part];
            if (row && row->patient.isValid())
                patients[part].insert(row->patient);
        }
        facts.patientsInBothParts = static_cast<int>((patients[0] & patients[1]).size());
        LD_TRY_ASSIGN(facts.mismatches, modalityMismatches(m_db, name.id));
        sets.push_back(std::move(facts));
        return {};
    }

    Result<void> readDatasets(ReportFacts &facts)
    {
        LD_TRY_ASSIGN(auto all, loadDatasetRecords(m_db));
        for (DatasetRecord &dataset : all) {
            const bool isUsed =
                std::any_of(facts.runs.begin(), facts.runs.end(), [&](const RunFacts &run) {
                    const auto &ids = run.record.datasets;
                    return std::find(ids.begin(), ids.end(), dataset.dataset.id) != ids.end();
                });
            if (isUsed)
                facts.datasets.push_back(std::move(dataset));
        }
        return {};
    }

    Database &m_db;
    const ProjectPaths &m_paths;
    const ReportRequest &m_request;
    Feedback &m_feedback;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

int SetFacts::images(int classIndex, Partition part) const
{
    int sum = 0;
    for (size_t m = 0; m < kModalities.size(); ++m)
        sum += count(classIndex, static_cast<int>(m), part);
    return sum;
}

int SetFacts::images(Partition part) const
{
    int sum = 0;
    for (size_t k = 0; k < classes.size(); ++k)
        sum += images(static_cast<int>(k), part);
    return sum;
}

int SetFacts::untagged(Partition part) const
{
    int sum = 0;
    for (size_t k = 0; k < classes.size(); ++k)
        sum += count(static_cast<int>(k), static_cast<int>(Modality::Untagged), part);
    return sum;
}

bool ReportFacts::isArtificial() const
{
    return std::any_of(runs.begin(), runs.end(),
                       [](const RunFacts &run) { return run.record.isArtificial(); });
}

Result<ReportFacts> loadReportFacts(Database &database, const ProjectPaths &paths,
                                    const ReportRequest &request, const Clock &clock,
                                    Feedback &feedback)
{
    return FactsReader(database, paths, request, feedback).read(clock);
}

} // namespace lesiondesk
