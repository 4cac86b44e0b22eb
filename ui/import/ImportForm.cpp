// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/ImportForm.h"

#include "core/base/Files.h"
#include "core/domain/Taxonomy.h"
#include "ui/import/ImportTexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kPredictions = -1; ///< beside the numbers of ImportFormat

} // namespace

ImportForm::ImportForm(Prompts &prompts, const QString &taxonomies, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_source(new QLineEdit), m_format(new QComboBox),
      m_dataset(new QLineEdit), m_taxonomy(new QComboBox),
      m_copy(new QCheckBox(tr("&Copy the pictures into the project"))), m_set(new QComboBox),
      m_runName(new QLineEdit), m_rows(new QFormLayout(this)), m_hint(new QLabel),
      m_template(new QPushButton(tr("Save an e&mpty table…")))
{
    m_source->setObjectName(u"importSource"_s);
    m_source->setToolTip(tr("Folder, table or archive from which images are imported"));
    m_source->setPlaceholderText(tr("Folder, table or archive of images"));
    m_format->setObjectName(u"importFormat"_s);
    m_format->setToolTip(tr("How the source is laid out; guessed from what is in it"));
    for (const ImportFormat format : kImportFormats)
        m_format->addItem(importFormatName(format), static_cast<int>(format));
    m_format->addItem(tr("Predictions of another program (CSV)"), kPredictions);
    m_set->setObjectName(u"importSet"_s);
    m_set->setToolTip(tr("The frozen set whose images were predicted; its test part is scored"));
    m_runName->setObjectName(u"importRunName"_s);
    m_runName->setToolTip(tr("How the run is called among the others"));
    m_dataset->setObjectName(u"importDataset"_s);
    m_dataset->setToolTip(
        tr("Under which name the images stand; a dataset that is there is continued"));
    m_taxonomy->setObjectName(u"importTaxonomy"_s);
    m_taxonomy->setToolTip(tr("Which classes there are; rows of other classes are rejected"));
    m_taxonomy->addItem(tr("As the source has them"), QString());
    for (const Taxonomy &taxonomy : Taxonomy::available(taxonomies))
        m_taxonomy->addItem(taxonomy.name, taxonomy.key);
    m_copy->setObjectName(u"importCopy"_s);
    m_copy->setToolTip(
        tr("The project can then be moved to another machine by itself; without, the "
           "pictures stay where they are"));
    m_hint->setObjectName(u"importHint"_s);
    m_hint->setWordWrap(true);
    m_template->setObjectName(u"importTemplate"_s);
    m_template->setToolTip(
        tr("Write a table with the columns and one example row, to be filled in"));
    m_template->setAutoDefault(false);
    connect(m_template, &QPushButton::clicked, this, &ImportForm::saveTemplate);

    QFormLayout *form = m_rows;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &label, QWidget *field, QWidget *buddy) {
        auto *text = new QLabel(label);
        text->setBuddy(buddy);
        form->addRow(text, field);
    };
    add(tr("&From"), sourceRow(), m_source);
    add(tr("F&ormat"), m_format, m_format);
    auto *help = new QHBoxLayout;
    help->addWidget(m_hint, 1);
    help->addWidget(m_template, 0, Qt::AlignTop);
    form->addRow(QString(), help);
    add(tr("&Dataset"), m_dataset, m_dataset);
    add(tr("Cla&sses"), m_taxonomy, m_taxonomy);
    form->addRow(QString(), m_copy);
    add(tr("Fro&zen set"), m_set, m_set);
    add(tr("Name of the &run"), m_runName, m_runName);

    connect(m_source, &QLineEdit::editingFinished, this, [this] {
        if (m_source->isModified())
            setSource(m_source->text());
    });
    connect(m_format, &QComboBox::activated, this, [this] {
        updateHint();
        Q_EMIT changed();
    });
    connect(m_dataset, &QLineEdit::textChanged, this, &ImportForm::changed);
    connect(m_taxonomy, &QComboBox::activated, this, &ImportForm::changed);
    connect(m_copy, &QCheckBox::toggled, this, &ImportForm::changed);
    connect(m_set, &QComboBox::activated, this, &ImportForm::changed);
    connect(m_runName, &QLineEdit::textChanged, this, &ImportForm::changed);
    updateHint();
}

QWidget *ImportForm::sourceRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_source, 1);
    auto *folder = new QPushButton(tr("Choose fo&lder…"));
    folder->setObjectName(u"importChooseFolder"_s);
    folder->setToolTip(tr("Choose the folder in which the images or their table lie"));
    folder->setAutoDefault(false);
    auto *table = new QPushButton(tr("Choose fil&e…"));
    table->setObjectName(u"importChooseTable"_s);
    table->setToolTip(tr("Choose a table (CSV) that lists the images, or an archive (ZIP)"));
    table->setAutoDefault(false);
    layout->addWidget(folder);
    layout->addWidget(table);
    connect(folder, &QPushButton::clicked, this, &ImportForm::chooseFolder);
    connect(table, &QPushButton::clicked, this, &ImportForm::chooseTable);
    return row;
}

void ImportForm::chooseFolder()
{
    const QString path = m_prompts.openFolder(this, tr("Import images from a folder"));
    if (!path.isEmpty())
        setSource(path);
}

void ImportForm::chooseTable()
{
    const QString path =
        m_prompts.openFile(this, tr("Import images from a table or an archive"),
                           tr("Tables and archives (*.csv *.tsv *.zip);;All files (*)"));
    if (!path.isEmpty())
        setSource(path);
}

void ImportForm::setSource(const QString &path)
{
    m_source->setText(path);
    m_source->setModified(false);
    // Who has said that it is predictions is not corrected: images come as tables too.
    const auto format = isPredictions() ? std::nullopt : guessImportFormat(path);
    if (format)
        m_format->setCurrentIndex(m_format->findData(static_cast<int>(*format)));
    {
        const QSignalBlocker quietDataset(m_dataset);
        const QSignalBlocker quietName(m_runName);
        m_dataset->setText(QFileInfo(path).completeBaseName());
        m_runName->setText(QFileInfo(path).completeBaseName());
    }
    updateHint();
    Q_EMIT changed();
}

ImportOptions ImportForm::options() const
{
    ImportOptions options;
    options.path = m_source->text();
    options.format = static_cast<ImportFormat>(m_format->currentData().toInt());
    options.dataset = m_dataset->text().trimmed();
    options.taxonomy = m_taxonomy->currentData().toString();
    options.copy = m_copy->isChecked();
    return options;
}

void ImportForm::setSets(const std::vector<FrozenSetSummary> &sets)
{
    m_set->clear();
    for (const FrozenSetSummary &set : sets)
        m_set->addItem(tr("%1 · %n test image(s)", nullptr, set.test).arg(set.name), set.id.value);
}

bool ImportForm::isPredictions() const
{
    return m_format->currentData().toInt() == kPredictions;
}

std::optional<PredictionImportOptions> ImportForm::predictions() const
{
    if (!isPredictions())
        return std::nullopt;
    return PredictionImportOptions{m_source->text(), FrozenSetId(m_set->currentData().toLongLong()),
                                   m_runName->text().trimmed()};
}

bool ImportForm::isComplete() const
{
    if (const auto wanted = predictions())
        return !wanted->path.isEmpty() && wanted->set.isValid();
    return !m_source->text().isEmpty() && !m_dataset->text().trimmed().isEmpty();
}

void ImportForm::saveTemplate()
{
    const QString file = m_prompts.saveFile(this, tr("Save an empty table"), u"referrals.csv"_s,
                                            tr("Tables (*.csv);;All files (*)"));
    if (file.isEmpty())
        return;
    const auto table = importTemplate(options().format);
    const auto written = table ? writeFileAtomically(file, *table) : Result<void>(table.error());
    if (!written)
        m_prompts.showError(this, tr("The table could not be written"), written.error().message);
}

void ImportForm::updateHint()
{
    const bool isPredicted = isPredictions();
    for (QWidget *one : std::initializer_list<QWidget *>{m_dataset, m_taxonomy, m_copy})
        m_rows->setRowVisible(one, !isPredicted);
    for (QWidget *one : std::initializer_list<QWidget *>{m_set, m_runName})
        m_rows->setRowVisible(one, isPredicted);
    m_template->setVisible(!isPredicted && importTemplate(options().format));
    if (!isPredicted)
        m_hint->setText(importFormatHint(options().format));
    else if (m_set->count() == 0)
        m_hint->setText(tr("Predictions are about the images of a frozen set, and there is none "
                           "yet: split a dataset on the Datasets page first."));
    else
        m_hint->setText(tr("A table with the columns image and p_<class> for every class of the "
                           "set, or image and predicted. It becomes a run beside those trained "
                           "here."));
}

} // namespace lesiondesk
