// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/dataset/ClassTable.h"
#include "core/project/Project.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

/// Every dataset (or the one asked for) in numbers: images, cases, patients, class × modality.
class Stats final : public Command
{
public:
    const char *name() const override { return "stats"; }
    const char *summary() const override
    {
        return "Count a dataset's images by class and modality";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "The project, NAME.lesion")->required();
        app.add_option("--dataset", m_dataset,
                       "Name of the dataset; needed where there are several");
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        LD_TRY_ASSIGN(const Dataset dataset, chosen(project->database()));
        LD_TRY_ASSIGN(const Taxonomy taxonomy,
                      TaxonomyStore(project->database()).get(dataset.taxonomy));
        LD_TRY_ASSIGN(auto images, ImageStore(project->database(), project->paths()).catalogue());
        std::erase_if(images, [&](const ImageRow &row) { return row.dataset != dataset.id; });
        QSet<CaseId> cases;
        QSet<PatientId> patients;
        for (const ImageRow &row : images) {
            cases.insert(row.lesionCase);
            patients.insert(row.patient);
        }
        const ClassTable table(images, taxonomy);
        const QJsonObject counted{{u"dataset"_s, dataset.name},
                                  {u"artificial"_s, dataset.artificial},
                                  {u"images"_s, static_cast<int>(images.size())},
                                  {u"cases"_s, static_cast<int>(cases.size())},
                                  {u"patients"_s, static_cast<int>(patients.size())},
                                  {u"classes"_s, classes(table)}};
        if (console.wantsJson())
            console.json(QJsonDocument(counted));
        else
            print(console, counted, table);
        return {};
    }

private:
    Result<Dataset> chosen(Database &database) const
    {
        DatasetStore store(database);
        LD_TRY_ASSIGN(const auto all, store.all());
        QStringList names;
        for (const Dataset &dataset : all)
            names.append(dataset.name);
        if (all.empty())
            return failure(u"The project has no dataset yet: import one first."_s);
        if (m_dataset.empty()) {
            if (all.size() == 1)
                return all.front();
            return failure(u"The project has several datasets: say one of %1 with --dataset."_s.arg(
                names.join(u", "_s)));
        }
        LD_TRY_ASSIGN(const auto found, store.byName(text(m_dataset)));
        if (!found)
            return failure(u"There is no dataset %1 in the project, only %2."_s.arg(
                text(m_dataset), names.join(u", "_s)));
        return *found;
    }

    static QJsonArray classes(const ClassTable &table)
    {
        QJsonArray array;
        const auto &rows = table.rows();
        for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
            const auto &row = rows[static_cast<size_t>(r)];
            QJsonObject entry{{u"key"_s, row.key}, {u"name"_s, row.name}};
            for (const Modality modality : kModalities)
                entry.insert(modalityKey(modality), table.count(r, columnOf(modality)));
            entry.insert(u"total"_s, table.count(r, ClassTable::kAll));
            array.append(entry);
        }
        return array;
    }

    static void print(Console &console, const QJsonObject &counted, const ClassTable &table)
    {
        console.line(u"%1%2: %3 images, %4 cases, %5 patients"_s
                         .arg(counted["dataset"_L1].toString(),
                              counted["artificial"_L1].toBool() ? u" (artificial)"_s : QString())
                         .arg(counted["images"_L1].toInt())
                         .arg(counted["cases"_L1].toInt())
                         .arg(counted["patients"_L1].toInt()));
        QString head = u"class"_s.leftJustified(34);
        for (const Modality modality : kModalities)
            head += modalityKey(modality).rightJustified(13);
        console.line(head + u"total"_s.rightJustified(13));
        const auto line = [&](const QString &name, int row) {
            QString numbers = name.leftJustified(34);
            for (const Modality modality : kModalities)
                numbers += QString::number(table.count(row, columnOf(modality))).rightJustified(13);
            console.line(numbers +
                         QString::number(table.count(row, ClassTable::kAll)).rightJustified(13));
        };
        const auto &rows = table.rows();
        for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
            const auto &row = rows[static_cast<size_t>(r)];
            line(row.key.isEmpty()
                     ? u"(no label)"_s
                     : (row.key + u' ' + (row.key == row.name ? QString() : row.name)).left(33),
                 r);
        }
        line(u"total"_s, ClassTable::kAll);
    }

    std::string m_project;
    std::string m_dataset;
};

} // namespace

std::unique_ptr<Command> makeStats()
{
    return std::make_unique<Stats>();
}

} // namespace lesiondesk::cli
