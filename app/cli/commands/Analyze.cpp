// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/analysis/ModalityMismatch.h"
#include "core/project/Project.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QString percent(double share)
{
    return u"%1 %"_s.arg(std::lround(share * 100));
}

QString shareOf(double share, size_t images, const char *part)
{
    return images == 1 ? u"%1 of its one %2 image"_s.arg(percent(share), QLatin1String(part))
                       : u"%1 of its %2 %3 images"_s.arg(percent(share))
                             .arg(images)
                             .arg(QLatin1String(part));
}

QString reasonOf(const ModalityMismatch &found)
{
    constexpr double kBeyondChance = 0.05;
    const QString modality = modalityKey(found.modality);
    return u"%1: %2 are %3, and %4; %5 (p = %6, corrected for the number of classes)."_s.arg(
        found.name, shareOf(found.testShare, found.test.size(), "test"), modality,
        shareOf(found.trainShare, found.train.size(), "training"),
        found.pHolm < kBeyondChance ? u"the two parts differ by more than chance explains"_s
                                    : u"chance alone can explain this"_s,
        QString::number(found.pHolm, 'g', 2));
}

QJsonObject jsonOf(const ModalityMismatch &found)
{
    return {{u"kind"_s, u"modality-mismatch"_s},
            {u"class"_s, found.key},
            {u"modality"_s, modalityKey(found.modality)},
            {u"trainShare"_s, found.trainShare},
            {u"testShare"_s, found.testShare},
            {u"train"_s, static_cast<int>(found.train.size())},
            {u"test"_s, static_cast<int>(found.test.size())},
            {u"distance"_s, *found.distance},
            {u"p"_s, found.p},
            {u"pHolm"_s, found.pHolm},
            {u"reason"_s, reasonOf(found)}};
}

class Analyze final : public Command
{
public:
    const char *name() const override { return "analyze"; }
    const char *summary() const override
    {
        return "What in a frozen set deserves a look: classes photographed otherwise in the test "
               "part than in training";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("--set", m_set, "Number of the frozen set")->required();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        LD_TRY_ASSIGN(auto found, modalityMismatches(project->database(), FrozenSetId(m_set)));
        std::erase_if(
            found, [](const ModalityMismatch &one) { return !one.distance || *one.distance <= 0; });
        if (console.wantsJson()) {
            QJsonArray findings;
            for (const ModalityMismatch &one : found)
                findings.append(jsonOf(one));
            console.json(QJsonDocument(QJsonObject{{u"findings"_s, findings}}));
            return {};
        }
        for (const ModalityMismatch &one : found)
            console.line(reasonOf(one));
        if (found.empty())
            console.line(
                u"No class is photographed otherwise in the test part than in training."_s);
        return {};
    }

private:
    std::string m_project;
    qint64 m_set = 0;
};

} // namespace

std::unique_ptr<Command> makeAnalyze()
{
    return std::make_unique<Analyze>();
}

} // namespace lesiondesk::cli
