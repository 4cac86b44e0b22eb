// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/FilterChoices.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The context of these texts in the translations.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::FilterChoices)
};

template <typename T>
bool contains(const std::vector<T> &values, const T &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

template <typename T>
void toggle(std::vector<T> &values, const T &value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end())
        values.push_back(value);
    else
        values.erase(found);
}

std::vector<FilterChoice> datasetChoices(const Catalogue &catalogue)
{
    std::vector<FilterChoice> choices;
    for (const Dataset &dataset : catalogue.datasets) {
        const DatasetId id = dataset.id;
        choices.push_back(
            {dataset.artificial ? Words::tr("%1 (artificial)").arg(dataset.name) : dataset.name,
             dataset.name,
             {},
             [id](const FilterCounts &counts) { return counts.datasets[id]; },
             [id](const ImageFilter &f) { return contains(f.datasets, id); },
             [id](ImageFilter &f) { toggle(f.datasets, id); }});
    }
    return choices;
}

std::vector<FilterChoice> classChoices(const Catalogue &catalogue)
{
    std::vector<FilterChoice> choices;
    const auto add = [&choices](DiagnosisId id, const QString &label, const QString &chip,
                                const QString &group) {
        choices.push_back({label, chip, group,
                           [id](const FilterCounts &counts) { return counts.classes[id]; },
                           [id](const ImageFilter &f) { return contains(f.classes, id); },
                           [id](ImageFilter &f) { toggle(f.classes, id); }});
    };
    for (const Taxonomy &taxonomy : catalogue.taxonomies) {
        const bool used = std::any_of(
            catalogue.datasets.begin(), catalogue.datasets.end(),
            [&taxonomy](const Dataset &dataset) { return dataset.taxonomy == taxonomy.id; });
        if (!used)
            continue;
        for (const Diagnosis &diagnosis : taxonomy.diagnoses)
            add(diagnosis.id, u"%1  %2"_s.arg(diagnosis.key, diagnosis.name), diagnosis.key,
                catalogue.taxonomies.size() > 1 ? taxonomy.name : QString());
    }
    add({}, Words::tr("No label"), Words::tr("no label"), {});
    return choices;
}

std::vector<FilterChoice> modalityChoices()
{
    std::vector<FilterChoice> choices;
    for (const Modality modality : kModalities) {
        const int at = static_cast<int>(modality);
        choices.push_back(
            {u"%1  %2"_s.arg(modalityLetter(modality)).arg(modalityWord(modality)),
             modalityWord(modality),
             {},
             [at](const FilterCounts &counts) { return counts.modalities[at]; },
             [modality](const ImageFilter &f) { return contains(f.modalities, modality); },
             [modality](ImageFilter &f) { toggle(f.modalities, modality); }});
    }
    return choices;
}

std::vector<FilterChoice> partitionChoices()
{
    std::vector<FilterChoice> choices;
    for (const Partition part : {Partition::Train, Partition::Test}) {
        const int at = static_cast<int>(part);
        const bool test = part == Partition::Test;
        choices.push_back({test ? Words::tr("Test part") : Words::tr("Training part"),
                           test ? Words::tr("test part") : Words::tr("training part"),
                           {},
                           [at](const FilterCounts &counts) { return counts.partitions[at]; },
                           [part](const ImageFilter &f) { return contains(f.partitions, part); },
                           [part](ImageFilter &f) { toggle(f.partitions, part); }});
    }
    return choices;
}

std::vector<FilterChoice> readChoices()
{
    std::vector<FilterChoice> choices;
    for (const bool read : {true, false}) {
        choices.push_back({read ? Words::tr("Read") : Words::tr("Not read"),
                           read ? Words::tr("read") : Words::tr("not read"),
                           {},
                           [read](const FilterCounts &counts) { return counts.read[read ? 1 : 0]; },
                           [read](const ImageFilter &f) { return f.read == read; },
                           [read](ImageFilter &f) {
                               f.read = f.read == read ? std::nullopt : std::optional(read);
                           }});
    }
    return choices;
}

} // namespace

std::vector<FilterChoice> choicesOf(FilterField field, const Catalogue &catalogue)
{
    switch (field) {
    case FilterField::Dataset:
        return datasetChoices(catalogue);
    case FilterField::Class:
        return classChoices(catalogue);
    case FilterField::Modality:
        return modalityChoices();
    case FilterField::Partition:
        return catalogue.sets.empty() ? std::vector<FilterChoice>() : partitionChoices();
    case FilterField::Read:
        return readChoices();
    }
    return {};
}

QString fieldTitle(FilterField field)
{
    switch (field) {
    case FilterField::Dataset:
        return Words::tr("Dataset");
    case FilterField::Class:
        return Words::tr("Class");
    case FilterField::Modality:
        return Words::tr("Modality");
    case FilterField::Partition:
        return Words::tr("Partition");
    case FilterField::Read:
        return Words::tr("Read");
    }
    return {};
}

QString modalityWord(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return Words::tr("macroscopic");
    case Modality::Anatomical:
        return Words::tr("anatomical");
    case Modality::Dermoscopic:
        return Words::tr("dermoscopic");
    case Modality::Untagged:
        return Words::tr("not tagged");
    }
    return {};
}

QString filterWords(const ImageFilter &filter, const Catalogue &catalogue,
                    const QString &setCaption)
{
    QStringList parts;
    if (filter.only)
        parts << setCaption;
    for (int k = 0; k < kFilterFields; ++k) {
        QStringList values;
        for (const FilterChoice &choice : choicesOf(static_cast<FilterField>(k), catalogue)) {
            if (choice.isOn(filter))
                values << choice.chip;
        }
        if (!values.isEmpty())
            parts << values.join(Words::tr(" or "));
    }
    if (const QString text = filter.text.simplified(); !text.isEmpty())
        parts << u"“%1”"_s.arg(text);
    return parts.isEmpty() ? Words::tr("all images") : parts.join(u", "_s);
}

} // namespace lesiondesk
