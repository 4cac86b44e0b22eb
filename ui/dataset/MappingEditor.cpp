// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MappingEditor.h"

#include "ui/dataset/CellTable.h"
#include "ui/dataset/TargetDelegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

MappingEditor::MappingEditor(QWidget *parent)
    : QWidget(parent), m_model(new MappingModel(this)), m_choice(new QComboBox(this)),
      m_table(new CellTable(this)), m_note(new QLabel(this)),
      m_save(new QPushButton(tr("Save mapping…"), this))
{
    m_choice->setObjectName(u"mappingChoice"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setToolTip(tr("The mappings from this dataset's classes onto those of the set"));
    m_table->setObjectName(u"mappingTable"_s);
    m_table->setAccessibleName(tr("Where every class goes to"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(MappingModel::Target, new TargetDelegate(m_table));
    m_table->setWordWrap(false); // a long name is cut at its end, not at a word
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MappingModel::Target, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(MappingModel::Source, QHeaderView::Stretch);
    m_note->setObjectName(u"mappingNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_save->setObjectName(u"mappingSave"_s);
    m_save->setShortcut(QKeySequence(u"Ctrl+S"_s));
    m_save->setToolTip(tr("Writes the mapping as a file into the project's mappings folder, where "
                          "splits, merges and the command line find it (Ctrl+S)"));

    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Ma&pping"), this);
    label->setBuddy(m_choice);
    top->addWidget(label);
    top->addWidget(m_choice, 1);
    top->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);

    connect(m_choice, &QComboBox::activated, this, &MappingEditor::choose);
    connect(m_table, &CellTable::cellOpened, this, &MappingEditor::editRow);
    connect(m_model, &MappingModel::edited, this, [this] {
        showChoice();
        Q_EMIT changed();
    });
    connect(m_save, &QPushButton::clicked, this, &MappingEditor::saveRequested);
    connect(m_table, &CellTable::cellCleared, this, [this](const QModelIndex &index) {
        m_model->setData(index.siblingAtColumn(MappingModel::Target), QString(), Qt::EditRole);
    });
    clear();
}

void MappingEditor::setSubject(const MappingModel::Subject &subject,
                               std::vector<ClassMapping> choices, const ClassMapping &mapping,
                               const QStringList &problems)
{
    const int row = m_table->currentIndex().row();
    const bool isSame = mapping.from == m_model->mapping().from;
    m_subject = subject;
    m_choices = std::move(choices);
    m_problems = problems;
    m_model->setMapping(m_subject, mapping);
    m_table->setCurrentIndex(m_model->index(isSame ? std::max(0, row) : 0, MappingModel::Target));
    setEnabled(true);
    showChoice();
}

void MappingEditor::clear()
{
    m_choices.clear();
    m_problems.clear();
    m_model->setMapping({}, {});
    setEnabled(false);
    showChoice();
}

void MappingEditor::setSaveAllowed(bool allowed)
{
    m_saveAllowed = allowed;
    showChoice();
}

void MappingEditor::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_choices.size()))
        return;
    m_model->setMapping(m_subject, m_choices[static_cast<size_t>(index)]);
    m_table->setCurrentIndex(m_model->index(0, MappingModel::Target));
    showChoice();
    Q_EMIT changed();
}

void MappingEditor::showChoice()
{
    m_choice->clear();
    int current = -1;
    for (size_t k = 0; k < m_choices.size(); ++k) {
        m_choice->addItem(m_choices[k].name);
        if (m_choices[k].mapsLike(mapping()) && current < 0)
            current = static_cast<int>(k);
    }
    const bool isOwn = current < 0 && !mapping().classes.empty();
    if (isOwn) {
        m_choice->addItem(tr("edited, not saved"));
        current = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(current);
    m_save->setEnabled(isOwn && m_saveAllowed);
    QStringList lines = m_problems;
    if (!mapping().note.isEmpty())
        lines.prepend(mapping().note);
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
}

void MappingEditor::editRow(const QModelIndex &index)
{
    const QModelIndex target = index.siblingAtColumn(MappingModel::Target);
    m_table->setCurrentIndex(target);
    if (!m_table->isPersistentEditorOpen(target)) // Enter in the list comes here too
        m_table->edit(target);
}

} // namespace lesiondesk
