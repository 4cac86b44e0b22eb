// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/MergeJob.h"
#include "ui/dataset/DatasetsData.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace lesiondesk
{

class MappingEditor;
class MergeView;
struct PreparedFreeze;

/// The tab that maps datasets onto the classes of a frozen set and merges them into it: target set,
/// datasets to add, the mapping of the chosen one, and the distribution before and after.
class MappingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingPanel(PageContext &context, QWidget *parent = nullptr);

    void setContents(const std::vector<DatasetContents> &contents);
    /// What is known of the pictures has changed: the preview is worked out again.
    void refreshPreview();
    void reloadSets();

Q_SIGNALS:
    /// A mapping was written into the project's folder: the datasets have one more.
    void mappingSaved();

private:
    /// A target set with its distribution as it is.
    struct Before {
        TargetSet target;
        Merge merge;
    };
    QWidget *makeHead();
    QWidget *makeBody();
    void readTarget();
    void showDatasets();
    void showMapping();
    void startPreview();
    MergeRequest request() const;
    void save();
    void merge();
    void onJobEnded(int id);
    const DatasetContents *contentsOf(const QString &name) const;
    const DatasetContents *current() const;
    /// The mappings of a dataset onto the target set's classes that pass the check; `problems`
    /// gets a sentence for each of the others.
    std::vector<ClassMapping> choicesFor(const DatasetContents &entry, QStringList *problems) const;
    ClassMapping mappingOf(const DatasetContents &entry) const;

    PageContext &m_context;
    std::vector<DatasetContents> m_contents;
    std::optional<Before> m_before;
    /// What the user chose or edited, by source taxonomy; for the present target taxonomy.
    std::map<QString, ClassMapping> m_chosen;
    QComboBox *m_sets;
    QComboBox *m_modality;
    QListWidget *m_datasets;
    MappingEditor *m_editor;
    MergeView *m_view;
    QPushButton *m_merge;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QWidget *m_body;
    QTimer m_delay; ///< several changes at once start one preview
    BackgroundTask m_task;
    int m_job = 0;
    std::shared_ptr<PreparedFreeze> m_frozen; ///< what the merging job made
};

} // namespace lesiondesk
